package org.madang.discussion;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Members' Markdown (CommonMark with GitHub's tables, strikethrough and bare links) as HTML that is
 * safe to show: raw HTML is shown as the text it is, and what is rendered passes an allow list once
 * more. Pictures become their description. About 1 ms for a long post.
 */
public final class Markdown {
  /** Deeper nesting than anybody writes by hand; it bounds the cost of texts made to be slow. */
  private static final int DEPTH_LIMIT = 30;

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEPTH_LIMIT).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .softbreak("<br />\n")
          .build();
  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder()
          .extensions(EXTENSIONS)
          .lineBreakRendering(LineBreakRendering.STRIP)
          .build();
  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "strong",
              "em",
              "del",
              "code",
              "pre",
              "blockquote",
              "ul",
              "ol",
              "li",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td",
              "a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("align")
          .matching(true, "left", "center", "right")
          .onElements("th", "td")
          .allowAttributes("start")
          .matching(java.util.regex.Pattern.compile("[0-9]{1,9}"))
          .onElements("ol")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelsOnLinks("nofollow", "ugc", "noopener")
          .toFactory();

  private static final Memo SHOWN =
      new Memo(text -> ALLOWED.sanitize(HTML.render(parsed(text))), 5_000);
  private static final Memo TOLD = new Memo(text -> PLAIN.render(told(text)), 5_000);

  private Markdown() {}

  /** A text as HTML. */
  public static String html(String text) {
    return SHOWN.of(text);
  }

  /** A text without its marks, on one line: for excerpts and search. */
  public static String plain(String text) {
    return TOLD.of(text);
  }

  private static Node parsed(String text) {
    var document = PARSER.parse(text);
    document.accept(new PicturesAsWords());
    return document;
  }

  private static Node told(String text) {
    var document = parsed(text);
    document.accept(new AddressesOnce());
    return document;
  }

  /** A link whose words are its address would be told with both. */
  private static final class AddressesOnce extends AbstractVisitor {
    @Override
    public void visit(Link link) {
      if (link.getFirstChild() instanceof Text words
          && words.getNext() == null
          && List.of(words.getLiteral(), "mailto:" + words.getLiteral())
              .contains(link.getDestination())) {
        link.insertBefore(words);
        link.unlink();
      }
    }
  }

  /** A picture would tell its host who reads what, and when. */
  private static final class PicturesAsWords extends AbstractVisitor {
    @Override
    public void visit(Image image) {
      visitChildren(image);
      while (image.getFirstChild() != null) {
        image.insertBefore(image.getFirstChild());
      }
      if (image.getTitle() != null) {
        image.insertBefore(new Text(" " + image.getTitle()));
      }
      image.unlink();
    }
  }
}
