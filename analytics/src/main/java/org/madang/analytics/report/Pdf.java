package org.madang.analytics.report;

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
 * PDF/UA, so that it can be read aloud. Takes two to ten seconds of one core and about 200 MB for a
 * few hundred ideas; nothing is read from elsewhere.
 */
public final class Pdf {
  private static final String FAMILY = "Noto Sans KR";

  static {
    XRLog.setLoggingEnabled(false);
  }

  private Pdf() {}

  /** Writes the report in Korean or, for every other locale, in English; leaves the stream open. */
  public static void write(Report report, Locale locale, OutputStream target) throws IOException {
    try (var drawer = new BatikSVGDrawer()) {
      var builder = new PdfRendererBuilder();
      builder.useSVGDrawer(drawer);
      font(builder, "400Regular/NotoSansKR_400Regular.ttf", 400);
      font(builder, "700Bold/NotoSansKR_700Bold.ttf", 700);
      builder.useExternalResourceAccessControl(
          (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      if (locale.getLanguage().equals("ko")) {
        builder.useUnicodeLineBreaker(new KoreanLines());
      }
      builder.usePdfUaAccessibility(true);
      builder.addDOMMutator(Pdf::nameFigures);
      builder.withProducer("Madang");
      builder.withHtmlContent(Page.of(report, locale), null);
      builder.toStream(target);
      builder.run();
    }
  }

  /** What a picture is called in the page, PDF/UA looks for in {@code alt}. */
  private static void nameFigures(Document page) {
    var figures = page.getElementsByTagName("svg");
    for (int i = 0; i < figures.getLength(); i++) {
      var figure = (Element) figures.item(i);
      figure.setAttribute("alt", figure.getAttribute("aria-label"));
    }
  }

  private static void font(PdfRendererBuilder builder, String file, int weight) {
    builder.useFont(
        () -> open(file),
        FAMILY,
        weight,
        FontStyle.NORMAL,
        true,
        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
  }

  private static InputStream open(String file) {
    var font = Pdf.class.getResourceAsStream("fonts/" + file);
    if (font == null) {
      throw new IllegalStateException("the font " + file + " is missing from the class path");
    }
    return font;
  }
}
