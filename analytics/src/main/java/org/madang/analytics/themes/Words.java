package org.madang.analytics.themes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.madang.analytics.text.Formulas;
import org.madang.analytics.text.StopWords;

/**
 * The words of a text that a label may be made of, as they stand in it: nouns in Korean and
 * Japanese, everything but stop words elsewhere. A word that may not be used ends a phrase.
 */
final class Words {
  /** Longest part of a text that is read; what a text is about is said early. */
  private static final int READ = 600;

  private static final Set<String> KOREAN_NOUNS = Set.of("NNG", "NNP", "SL", "SH", "XR");
  private static final Set<String> KOREAN_AFFIXES = Set.of("XPN", "XSN");
  private static final int LONGEST_COMPOUND = 6;

  /** What is longer is no word, but something that was pasted, or words that nobody cut. */
  private static final int LONGEST_WORD = 40;

  private static final Pattern NOT_WORDS =
      Pattern.compile(
          Formulas.PATTERN + "|`[^`]{1,300}`|https?://\\S+|\\\\[a-zA-Z]+|\\]\\([^)]*\\)");

  private Words() {}

  /**
   * A word in its place.
   *
   * @param key what it is counted by
   * @param shown as it stands in the text
   * @param start where it begins in the text
   * @param opening whether it begins a sentence, so that its capital says nothing
   * @param joined whether only a space or a few words without weight lie between it and the word
   *     before
   * @param bridge what is written between it and the word before when both are shown as a phrase
   */
  record Word(String key, String shown, int start, boolean opening, boolean joined, String bridge) {
    int end() {
      return start + shown.length();
    }
  }

  static boolean isReadWhole(String text) {
    return text.length() <= READ;
  }

  /** What is read of a text: its beginning, without formulas, code and addresses. */
  static String read(String text) {
    String beginning = text.length() <= READ ? text : text.substring(0, READ);
    return NOT_WORDS.matcher(beginning).replaceAll(" | ");
  }

  static List<Word> of(String language, String text) {
    List<Word> words = new ArrayList<>();
    int end = -1;
    for (Token token : language.equals("ko") ? compounds(text) : tokens(language, text)) {
      int start = language.equals("ko") ? token.start() : opened(text, token.start(), end);
      String word = text.substring(start, token.end());
      String key = key(language, word);
      if (token.telling() && !key.isEmpty() && isTelling(language, key)) {
        String between = end < 0 ? "" : text.substring(end, start);
        boolean joined = end >= 0 && Bridges.join(language, between);
        words.add(
            new Word(
                key,
                word,
                start,
                isOpening(text, start),
                joined,
                Bridges.shown(language, between)));
        end = token.end();
      }
    }
    return words;
  }

  /**
   * A piece of a text.
   *
   * @param telling whether its part of speech may stand in a label
   */
  private record Token(int start, int end, boolean telling, boolean noun) {}

  private static List<Token> tokens(String language, String text) {
    List<Token> found = new ArrayList<>();
    try (Tokenizer tokens = tokenizer(language)) {
      tokens.setReader(new StringReader(text));
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        boolean telling =
            switch (language) {
              case "ko" -> isKorean(tokens, KOREAN_NOUNS);
              case "ja" -> isJapaneseNoun(tokens);
              default -> true;
            };
        boolean noun = telling || language.equals("ko") && isKorean(tokens, KOREAN_AFFIXES);
        found.add(new Token(offset.startOffset(), offset.endOffset(), telling, noun));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return found;
  }

  /** Nouns written without a space are one word, unless that is a long one: 특징 and 주 are 특징주. */
  private static List<Token> compounds(String text) {
    List<Token> tokens = tokens("ko", text);
    List<Token> compounds = new ArrayList<>();
    for (int first = 0; first < tokens.size(); first++) {
      int last = first;
      while (last + 1 < tokens.size()
          && tokens.get(last).noun()
          && tokens.get(last + 1).noun()
          && tokens.get(last + 1).start() == tokens.get(last).end()) {
        last++;
      }
      int start = tokens.get(first).start();
      int end = tokens.get(last).end();
      if (last > first && end - start <= LONGEST_COMPOUND) {
        compounds.add(new Token(start, end, true, true));
      } else {
        compounds.addAll(tokens.subList(first, last + 1));
      }
      first = last;
    }
    return compounds;
  }

  /** A short first part and a hyphen belong to the word: "D-Wave", "no-cloning". */
  private static int opened(String text, int start, int least) {
    int from = start - 1;
    if (from < 1 || text.charAt(from) != '-') {
      return start;
    }
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    boolean whole = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
    int letters = start - 1 - from;
    return whole && letters >= 1 && letters <= 4 && from >= least ? from : start;
  }

  private static boolean isOpening(String text, int start) {
    String before = text.substring(Math.max(0, start - 2), start).strip();
    return before.isEmpty() && (start < 2 || text.charAt(start - 1) == '\n')
        || before.endsWith(".")
        || before.endsWith("?")
        || before.endsWith("!")
        || before.endsWith("|");
  }

  /** Words that may end a phrase and mean nothing alone: "top up". */
  static boolean isParticle(String key) {
    return key.equals("up") || key.equals("out") || key.equals("off");
  }

  private static Tokenizer tokenizer(String language) {
    return switch (language) {
      case "ko" ->
          new KoreanTokenizer(
              KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
              null,
              KoreanTokenizer.DecompoundMode.NONE,
              false);
      case "ja" -> new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL);
      case "zh" -> new HMMChineseTokenizer();
      case "th", "lo", "km", "my" -> new ICUTokenizer();
      default -> new StandardTokenizer();
    };
  }

  private static String key(String language, String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (!lower.codePoints().anyMatch(Character::isLetter)) {
      return "";
    }
    if (language.equals("en") && !StopWords.contain("en", lower)) {
      return singular(lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower);
    }
    return lower;
  }

  /** Harman's S stemmer (1991): plurals only, so that the key stays readable. */
  private static String singular(String word) {
    if (word.length() < 4
        || !word.endsWith("s")
        || word.endsWith("ss")
        || word.endsWith("us")
        || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.substring(0, word.length() - 1);
  }

  private static boolean isTelling(String language, String key) {
    int shortest =
        switch (language) {
          case "ko", "ja" -> isHan(key) ? 1 : 2;
          case "en", "km", "lo", "my", "th", "vi", "zh" -> 2;
          default -> 3;
        };
    return key.length() >= shortest
        && key.length() <= LONGEST_WORD
        && !StopWords.contain(language, key);
  }

  private static boolean isHan(String key) {
    return Character.isIdeographic(key.codePointAt(0));
  }

  private static boolean isKorean(Tokenizer tokens, Set<String> parts) {
    var speech =
        tokens.getAttribute(
            org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute.class);
    var left = speech.getLeftPOS();
    return left != null && parts.contains(left.name());
  }

  private static boolean isJapaneseNoun(Tokenizer tokens) {
    var speech =
        tokens
            .getAttribute(org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute.class)
            .getPartOfSpeech();
    return speech != null
        && speech.startsWith("名詞")
        && !speech.contains("代名詞")
        && !speech.contains("非自立")
        && !speech.contains("数")
        && !speech.contains("接尾")
        && !speech.contains("副詞可能");
  }

  /** The different words of a text. */
  static Set<String> keys(String language, String text) {
    Set<String> keys = new HashSet<>();
    of(language, text).forEach(word -> keys.add(word.key()));
    return keys;
  }
}
