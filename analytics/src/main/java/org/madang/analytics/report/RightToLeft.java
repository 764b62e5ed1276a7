package org.madang.analytics.report;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prepares a page for what browsers do by themselves and a PDF does not: the direction of a
 * paragraph by its first letter, and in pictures the order and the joining of letters that run from
 * right to left.
 */
final class RightToLeft {
  private RightToLeft() {}

  static void prepare(Document page) {
    for (var paragraph : elements(page.getElementsByTagName("p"))) {
      if (paragraph.getAttribute("dir").equals("auto")) {
        paragraph.setAttribute("dir", isRightToLeft(paragraph.getTextContent()) ? "rtl" : "ltr");
      }
    }
    for (var label : elements(page.getElementsByTagName("text"))) {
      var said = label.getTextContent();
      if (Bidi.requiresBidi(said.toCharArray(), 0, said.length())) {
        letter(label, drawn(said));
      }
    }
  }

  private static Iterable<Element> elements(NodeList nodes) {
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static boolean isRightToLeft(String text) {
    return Bidi.getBaseDirection(text) == Bidi.RTL;
  }

  /** The letters as they stand from left to right, each in its form beside its neighbours. */
  private static String drawn(String text) {
    try {
      var joined =
          new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK)
              .shape(text);
      return new Bidi(joined, Bidi.DIRECTION_LEFT_TO_RIGHT).writeReordered(Bidi.DO_MIRRORING);
    } catch (ArabicShapingException e) { // says only that a given room was too small
      throw new IllegalStateException(e);
    }
  }

  private static void letter(Element label, String drawn) {
    label.setTextContent("");
    for (var run : Typeface.runs(drawn)) {
      var part = label.getOwnerDocument().createElementNS(label.getNamespaceURI(), "tspan");
      part.setAttribute(
          "font-family", "'%s', %s".formatted(run.face().family(), Typeface.families()));
      part.setAttribute("direction", "ltr");
      part.setAttribute("unicode-bidi", "bidi-override");
      part.setTextContent(run.text());
      label.appendChild(part);
    }
  }
}
