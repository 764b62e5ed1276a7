package org.madang.analytics.report;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where lines may end in a Korean text: wherever Unicode lets them (UAX 14), except next to a
 * Korean letter within a word. What does not know {@code word-break: keep-all} needs this. A word
 * longer than its line is still broken, between letters, by {@code word-wrap: break-word}.
 */
final class KoreanLines implements FSTextBreaker {
  private final BreakIterator ends = BreakIterator.getLineInstance(Locale.KOREAN);
  private String text = "";

  @Override
  public void setText(String given) {
    text = given;
    ends.setText(given);
  }

  @Override
  public int next() {
    int end = ends.next();
    while (end > 0 && end < text.length() && isInWord(end)) {
      end = ends.next();
    }
    return end;
  }

  private boolean isInWord(int end) {
    char before = text.charAt(end - 1);
    return !Character.isWhitespace(before) && (isKorean(before) || isKorean(text.charAt(end)));
  }

  private static boolean isKorean(char letter) {
    return UnicodeScript.of(letter) == UnicodeScript.HANGUL;
  }
}
