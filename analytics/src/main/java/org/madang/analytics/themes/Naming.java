package org.madang.analytics.themes;

import java.util.List;
import java.util.Set;
import org.madang.analytics.text.PartsOfSpeech;

/** How well a theme may be called by some words. */
final class Naming {
  /** What words do, in the order of how well they serve. */
  enum Kind {
    /** "parking bays", "verify my identity", "money disappeared" */
    NAMES,
    /** "declined", "cool": only beside a name */
    TELLS,
    /** "becomes", "actually live", "pays less" */
    NEITHER
  }

  /** A word that the tagger does not know well is taken for what it may be. */
  private static final String UNSURE = "";

  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN", "X", UNSURE);

  /** What may stand before the last noun: "lanes by the river". */
  private static final Set<String> WITHIN =
      Set.of(
          "NOUN", "PROPN", "ADJ", "NUM", "ADP", "DET", "PRON", "CCONJ", "PUNCT", "PART", "SYM", "X",
          UNSURE);

  private final PartsOfSpeech parts;

  Naming(PartsOfSpeech parts) {
    this.parts = parts;
  }

  Kind of(String text, List<Words.Word> words) {
    var first = words.getFirst();
    var last = words.getLast();
    var tags = parts.between(text, first.start(), last.end());
    if (tags.isEmpty()) {
      return Kind.NEITHER;
    }
    // "pays", "becomes": what somebody does, not what is to be done
    boolean verb = tags.getFirst().equals("VERB") && !first.shown().endsWith("s");
    if (tags.size() == 1) {
      return isNoun(last, tags.getLast())
          ? Kind.NAMES
          : verb || tags.getLast().equals("ADJ") ? Kind.TELLS : Kind.NEITHER;
    }
    boolean begins = verb || WITHIN.contains(tags.getFirst());
    boolean goesOn = WITHIN.containsAll(tags.subList(1, tags.size() - 1));
    boolean ends =
        isNoun(last, tags.getLast())
            || tags.getLast().equals("VERB") && last.shown().endsWith("ed")
            || Words.isParticle(last.key());
    return begins && goesOn && ends ? Kind.NAMES : Kind.NEITHER;
  }

  private static boolean isNoun(Words.Word word, String tag) {
    return NOUNS.contains(tag)
        || !word.opening() && Character.isUpperCase(word.shown().codePointAt(0));
  }
}
