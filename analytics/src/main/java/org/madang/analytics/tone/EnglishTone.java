package org.madang.analytics.tone;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tone of English by lexicon and rules. The rules and constants are VADER's (Hutto and Gilbert
 * 2014): negation and intensifiers within three words before, "no", "least", "never so", "without
 * doubt", capitals among small letters, "but", exclamation and question marks, idioms, emoticons
 * and emoji. Two things are added after Taboada et al. (2011): a sentence that speaks of what might
 * be, and one that really asks, count half. Sentences add up, by the square root of their number,
 * so that a long post does not sound extreme by its length alone. About 300,000 words a second.
 */
final class EnglishTone {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
  private static final int REACH = 3;
  private static final double[] FADING = {1, 0.95, 0.9};
  private static final double SHOUTED = 0.733;
  private static final double NEGATED = -0.74;
  private static final double NEVER_SO = 1.25;
  private static final double EXCLAIMED = 0.292;
  private static final double ASKED = 0.18;
  private static final double ASKED_LOUDLY = 0.96;
  private static final double UNREAL = 0.5;
  private static final double SQUASH = 15;

  private final ToneLexicon lexicon = new ToneLexicon();

  /** From -1 to 1, 0 where no word tells. */
  double read(String text) {
    var sentences =
        Arrays.stream(SENTENCE_END.split(text.strip())).filter(s -> !s.isBlank()).toList();
    if (sentences.isEmpty()) {
      return 0;
    }
    double sum = sentences.stream().mapToDouble(this::sentence).sum() / Math.sqrt(sentences.size());
    return sum / Math.sqrt(sum * sum + SQUASH);
  }

  private double sentence(String sentence) {
    var written = EnglishWords.written(sentence);
    var words = written.stream().map(EnglishWords::lower).map(lexicon::calm).toList();
    boolean shouting =
        written.stream().anyMatch(EnglishWords::isShouted)
            && !written.stream().allMatch(EnglishWords::isShouted);
    double sum = 0;
    int but = words.indexOf("but");
    for (int i = 0; i < words.size(); ) {
      int idiom = lexicon.idiom(words, i);
      double valence =
          idiom > 0
              ? surrounded(words, i, lexicon.idiomValence(words, i, idiom), List.of())
              : valence(words, i, shouting ? written : List.of());
      sum += but < 0 || i == but ? valence : valence * (i < but ? 0.5 : 1.5);
      i += Math.max(1, idiom);
    }
    sum += Math.signum(sum) * emphasis(sentence);
    return sum * reality(sentence, words);
  }

  private static double emphasis(String sentence) {
    long exclamations = Math.min(4, sentence.chars().filter(c -> c == '!').count());
    long questions = sentence.chars().filter(c -> c == '?').count();
    double asked = questions < 2 ? 0 : questions <= 3 ? questions * ASKED : ASKED_LOUDLY;
    return exclamations * EXCLAIMED + asked;
  }

  private static double reality(String sentence, List<String> words) {
    boolean asks =
        sentence.strip().endsWith("?") && sentence.chars().filter(c -> c == '?').count() == 1;
    return (asks ? UNREAL : 1) * (words.stream().anyMatch(EnglishWords::isUnreal) ? UNREAL : 1);
  }

  // The written words are given only where some are shouted and some are not.
  private double valence(List<String> words, int at, List<String> written) {
    var word = words.get(at);
    double valence = EnglishWords.boost(word) == 0 ? lexicon.valence(word) : 0;
    if (valence == 0 || (word.equals("no") && isRated(words, at + 1))) {
      return 0;
    }
    if (!written.isEmpty() && EnglishWords.isShouted(written.get(at))) {
      valence += Math.signum(valence) * SHOUTED;
    }
    return surrounded(words, at, valence, written);
  }

  private double surrounded(List<String> words, int at, double rated, List<String> written) {
    double valence = rated;
    if (isDenied(words, at)) {
      valence *= NEGATED;
    }
    for (int back = 1; back <= REACH && at - back >= 0; back++) {
      if (!isRated(words, at - back)) {
        valence += boost(words, at - back, valence, written) * FADING[back - 1];
        valence = turned(words, at, back, valence);
      }
    }
    return valence;
  }

  private boolean isRated(List<String> words, int at) {
    return at < words.size()
        && EnglishWords.boost(words.get(at)) == 0
        && lexicon.valence(words.get(at)) != 0;
  }

  private static double boost(List<String> words, int at, double valence, List<String> written) {
    double boost = EnglishWords.boost(words.get(at)) * Math.signum(valence);
    return boost != 0 && !written.isEmpty() && EnglishWords.isShouted(written.get(at))
        ? boost + Math.signum(valence) * SHOUTED
        : boost;
  }

  // "No" within three words, and "least" unless it is "at least" or "very least".
  private static boolean isDenied(List<String> words, int at) {
    boolean no =
        is(words, at - 1, "no")
            || is(words, at - 2, "no")
            || (is(words, at - 3, "no") && (is(words, at - 1, "or") || is(words, at - 1, "nor")));
    boolean least =
        is(words, at - 1, "least") && !is(words, at - 2, "at") && !is(words, at - 2, "very");
    return no != least;
  }

  private static double turned(List<String> words, int at, int back, double valence) {
    var before = words.get(at - back);
    if (back > 1 && before.equals("never") && isBetween(words, at, back, "so", "this")) {
      return valence * NEVER_SO;
    }
    if (back > 1 && before.equals("without") && isBetween(words, at, back, "doubt", "doubt")) {
      return valence;
    }
    return EnglishWords.isNegation(before) ? valence * NEGATED : valence;
  }

  private static boolean isBetween(List<String> words, int at, int back, String either, String or) {
    var between = words.subList(at - back + 1, at);
    return between.contains(either) || between.contains(or);
  }

  private static boolean is(List<String> words, int at, String word) {
    return at >= 0 && words.get(at).equals(word);
  }
}
