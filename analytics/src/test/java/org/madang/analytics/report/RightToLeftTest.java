package org.madang.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class RightToLeftTest {
  @Test
  void aParagraphBeginsWhereItsFirstLetterDoes() throws Exception {
    var page = page("<p dir=\"auto\">«נסיעה חינם» in Berlin</p><p dir=\"auto\">(Ride) חינם</p>");

    assertThat(direction(page, 0)).isEqualTo("rtl");
    assertThat(direction(page, 1)).isEqualTo("ltr");
  }

  @Test
  void aLabelIsWrittenInTheOrderInWhichItIsDrawn() throws Exception {
    var page = page("<svg><text>7 (אב) km</text><text>Ride</text></svg>");

    assertThat(label(page, 0)).isEqualTo("7 (בא) km");
    assertThat(label(page, 1)).isEqualTo("Ride");
  }

  @Test
  void arabicLettersOfALabelAreJoined() throws Exception {
    var page = page("<svg><text>1 بب لا</text></svg>");

    // lam and alef as one; beh at an end and beh at a beginning
    assertThat(label(page, 0)).isEqualTo("1 \uFEFB \uFE90\uFE91");
  }

  private static Document page(String body) throws Exception {
    var page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<html>" + body + "</html>")));
    RightToLeft.prepare(page);
    return page;
  }

  private static String direction(Document page, int paragraph) {
    return page.getElementsByTagName("p")
        .item(paragraph)
        .getAttributes()
        .getNamedItem("dir")
        .getNodeValue();
  }

  private static String label(Document page, int number) {
    return page.getElementsByTagName("text").item(number).getTextContent();
  }
}
