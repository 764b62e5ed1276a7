package org.madang.analytics.report;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.BOPOMOFO;
import static java.lang.Character.UnicodeScript.COMMON;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LATIN;
import static java.lang.Character.UnicodeScript.THAI;

import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What draws the letters of a PDF, in the order in which a letter is looked for: fonts of the Noto
 * project. Scripts whose letters nobody here joins are not among them.
 */
enum Typeface {
  PLAIN("Noto Sans", LATIN, GREEK, CYRILLIC, DEVANAGARI, COMMON, INHERITED),
  KOREAN("Noto Sans KR", HANGUL, COMMON),
  CHINESE_AND_JAPANESE("Noto Sans SC", HAN, BOPOMOFO, HIRAGANA, KATAKANA),
  THAI_LETTERS("Noto Sans Thai", THAI),
  ARABIC_LETTERS("Noto Sans Arabic", ARABIC),
  HEBREW_LETTERS("Noto Sans Hebrew", HEBREW),
  EMOJI("Noto Emoji") {
    @Override
    boolean draws(int letter) {
      return Character.isEmoji(letter) && letter > LAST_DIGIT;
    }
  };

  /** What stands for a letter that nothing draws. */
  static final char DOT = '·';

  // Unicode counts digits among the emoji, because they can be made keys of a telephone.
  private static final int LAST_DIGIT = '9';

  private final String family;
  private final Set<UnicodeScript> scripts;

  Typeface(String family, UnicodeScript... scripts) {
    this.family = family;
    this.scripts = EnumSet.noneOf(UnicodeScript.class);
    this.scripts.addAll(List.of(scripts));
  }

  /** Those that a text needs, so that the others need not be read. */
  static List<Typeface> of(String text) {
    int[] letters = text.codePoints().distinct().toArray();
    return Arrays.stream(values())
        .filter(face -> Arrays.stream(letters).anyMatch(face::draws))
        .toList();
  }

  /** The text with a dot for each letter that none of them draws. */
  static String dotted(String text) {
    return text.codePoints()
        .map(letter -> Arrays.stream(values()).anyMatch(face -> face.draws(letter)) ? letter : DOT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The text in pieces, each of the letters that one of them draws; PLAIN where none does. */
  static List<Run> runs(String text) {
    var runs = new ArrayList<Run>();
    for (int from = 0, to; from < text.length(); from = to) {
      var face = of(text.codePointAt(from));
      for (to = from; to < text.length() && of(text.codePointAt(to)) == face; ) {
        to += Character.charCount(text.codePointAt(to));
      }
      runs.add(new Run(face, text.substring(from, to)));
    }
    return runs;
  }

  private static Typeface of(int letter) {
    return Arrays.stream(values()).filter(face -> face.draws(letter)).findFirst().orElse(PLAIN);
  }

  /** A piece of a text. */
  record Run(Typeface face, String text) {}

  /** All their names, as CSS and SVG ask for them. */
  static String families() {
    return Arrays.stream(values())
        .map(face -> "'" + face.family + "'")
        .collect(Collectors.joining(", "));
  }

  boolean draws(int letter) {
    return scripts.contains(UnicodeScript.of(letter)) && !Character.isEmojiPresentation(letter);
  }

  String family() {
    return family;
  }

  InputStream regular() {
    return open("400Regular");
  }

  InputStream bold() {
    return open("700Bold");
  }

  private InputStream open(String weight) {
    var file =
        "fonts/%s/package/%s/%s_%s.ttf"
            .formatted(
                family.toLowerCase(Locale.ROOT).replace(' ', '-'),
                weight,
                family.replace(" ", ""),
                weight);
    var font = Typeface.class.getResourceAsStream(file);
    if (font == null) {
      throw new IllegalStateException("the font " + file + " is missing from the class path");
    }
    return font;
  }
}
