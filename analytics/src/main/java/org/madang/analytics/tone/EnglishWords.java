package org.madang.analytics.tone;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The English words that change how others sound; after the lists of Hutto and Gilbert (2014). */
final class EnglishWords {
  private static final double BOOST = 0.293;
  private static final Set<String> NEGATIONS =
      words(
          """
          aint arent cannot cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt mightnt
          mustnt neither neednt never none nope nor not nothing nowhere oughtnt shant shouldnt uhuh
          wasnt werent without wont wouldnt rarely seldom despite
          """);
  private static final Set<String> STRONGER =
      words(
          """
          absolutely amazingly awfully completely considerable considerably decidedly deeply effing
          enormous enormously entirely especially exceptional exceptionally extreme extremely
          fabulously flipping flippin frackin fracking fricking frickin frigging friggin fully
          fuckin fucking hella highly hugely incredible incredibly intensely major majorly more most
          particularly purely quite really remarkably so substantially thoroughly total totally
          tremendous tremendously uber unbelievably unusually utter utterly very
          """);
  private static final Set<String> WEAKER =
      words(
          """
          almost barely hardly kinda kindof less little marginal marginally occasional occasionally
          partly scarce scarcely slight slightly somewhat sorta sortof
          """);
  private static final Set<String> UNREAL =
      words(
          """
          would could should might may must if whether unless wouldnt couldnt shouldnt wish hoping
          expect expected
          """);
  private static final Map<String, Double> BOOSTS = new HashMap<>();
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern EDGES = Pattern.compile("^[\\p{Punct}“”‘’…]+|[\\p{Punct}“”‘’…]+$");
  private static final Pattern HEDGE = Pattern.compile("(?i)\\b(kind|sort) of\\b");
  private static final Pattern SHORT_WORD =
      Pattern.compile("[\"'(\\[“‘]*\\p{L}{1,2}[.,!?;\"')\\]”’…]*");
  // An emoticon such as :) or ;-P loses its meaning with its punctuation.
  private static final int EMOTICON_REST = 2;

  static {
    STRONGER.forEach(word -> BOOSTS.put(word, BOOST));
    WEAKER.forEach(word -> BOOSTS.put(word, -BOOST));
  }

  private EnglishWords() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  /** The words as they are written, without punctuation around them; emoji as their names. */
  static List<String> written(String sentence) {
    var named = HEDGE.matcher(withEmojiNamed(sentence).replace('’', '\'')).replaceAll("$1of");
    return SPACE.splitAsStream(named.strip()).map(EnglishWords::bare).toList();
  }

  private static String bare(String token) {
    var stripped = EDGES.matcher(token).replaceAll("");
    return stripped.length() <= EMOTICON_REST && !SHORT_WORD.matcher(token).matches()
        ? token
        : stripped;
  }

  // Unicode's names are English: U+1F602 is FACE WITH TEARS OF JOY.
  private static String withEmojiNamed(String text) {
    if (text.codePoints().noneMatch(EnglishWords::isEmoji)) {
      return text;
    }
    var named = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isEmoji(c)) {
                named.append(' ').append(lower(Character.getName(c))).append(' ');
              } else {
                named.appendCodePoint(c);
              }
            });
    return named.toString();
  }

  private static boolean isEmoji(int codePoint) {
    return codePoint > 0x2000
        && Character.isEmoji(codePoint)
        && !Character.isEmojiModifier(codePoint);
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Whether a word turns what follows around. */
  static boolean isNegation(String word) {
    return NEGATIONS.contains(word.replace("'", "")) || word.endsWith("n't");
  }

  /** Whether a lexicon's phrase begins with a negation, which the rules see to by themselves. */
  static boolean isNegatedPhrase(String phrase) {
    int space = phrase.indexOf(' ');
    return space > 0
        && (phrase.startsWith("no ")
            || phrase.contains(" not ")
            || (isNegation(phrase.substring(0, space)) && !phrase.equals("can't stand")));
  }

  /** How much a word strengthens (above 0) or weakens what follows. */
  static double boost(String word) {
    return BOOSTS.getOrDefault(word, 0.0);
  }

  /** Whether a sentence with this word speaks of what is not so, or not yet. */
  static boolean isUnreal(String word) {
    return UNREAL.contains(word.replace("'", ""));
  }

  /** A word of capitals only. */
  static boolean isShouted(String word) {
    return word.chars().filter(Character::isLetter).count() > 1
        && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
