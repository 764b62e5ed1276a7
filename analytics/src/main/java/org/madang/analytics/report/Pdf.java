package org.madang.analytics.report;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A report as a PDF with its fonts inside, cut down to the letters that occur, and with tags after
 * PDF/UA, so that it can be read aloud. A letter that no font has is a dot, and a note says so.
 * Takes two to ten seconds of one core and about 200 MB for a few hundred ideas; nothing is read
 * from elsewhere.
 */
public final class Pdf {
  static {
    XRLog.setLoggingEnabled(false);
  }

  private Pdf() {}

  /** Writes the report in Korean or, for every other locale, in English; leaves the stream open. */
  public static void write(Report report, Locale locale, OutputStream target) throws IOException {
    var page = page(report, locale);
    try (var drawer = new BatikSVGDrawer()) {
      var builder = new PdfRendererBuilder();
      builder.useSVGDrawer(drawer);
      for (var face : Typeface.of(page)) {
        font(builder, face.family(), 400, face::regular);
        font(builder, face.family(), 700, face::bold);
      }
      builder.useReplacementText(String.valueOf(Typeface.DOT));
      builder.useExternalResourceAccessControl(
          (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      if (locale.getLanguage().equals("ko")) {
        builder.useUnicodeLineBreaker(new KoreanLines());
      }
      builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
      builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
      builder.usePdfUaAccessibility(true);
      builder.addDOMMutator(Pdf::nameFigures);
      builder.addDOMMutator(RightToLeft::prepare);
      builder.withProducer("Madang");
      builder.withHtmlContent(page, null);
      builder.toStream(target);
      builder.run();
    }
  }

  /** The page as far as there are letters for it; where there are not, it says so. */
  private static String page(Report report, Locale locale) {
    var page = Page.of(report, locale);
    var drawn = Typeface.dotted(page);
    return drawn.equals(page)
        ? page
        : Typeface.dotted(Page.of(report.noting(new Phrases(locale).of("letters")), locale));
  }

  /** What a picture is called in the page, PDF/UA looks for in {@code alt}. */
  private static void nameFigures(Document page) {
    var figures = page.getElementsByTagName("svg");
    for (int i = 0; i < figures.getLength(); i++) {
      var figure = (Element) figures.item(i);
      figure.setAttribute("alt", figure.getAttribute("aria-label"));
    }
  }

  private static void font(
      PdfRendererBuilder builder, String family, int weight, FSSupplier<InputStream> file) {
    builder.useFont(
        file,
        family,
        weight,
        FontStyle.NORMAL,
        true,
        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
  }
}
