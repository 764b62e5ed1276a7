package org.madang.analytics.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.madang.analytics.text.Analyzers;

/**
 * What a text is looked up by in a {@link LanguageTable}: its words as the analyzer of the language
 * sees them, and short runs of its characters, which stand in for words the table never saw. In
 * scripts where a character is a syllable or a word, runs are of one and two characters, elsewhere
 * of three and four; a word's edges count as a character.
 */
public record Pieces(List<String> words, List<String> runs) {
  private static final Set<String> DENSE = Set.of("ko", "ja", "zh");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * @param language ISO 639-1
   */
  public static Pieces of(String language, String text) {
    var runs = new ArrayList<String>();
    int shortest = DENSE.contains(language) ? 1 : 3;
    for (var word : GAP.split(text.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        addRuns(runs, "_" + word + "_", shortest);
      }
    }
    return new Pieces(Analyzers.terms(language, text), List.copyOf(runs));
  }

  private static void addRuns(List<String> runs, String word, int shortest) {
    for (int length = shortest; length <= shortest + 1; length++) {
      for (int from = 0; from + length <= word.length(); from++) {
        var run = word.substring(from, from + length);
        if (!run.equals("_")) {
          runs.add(run);
        }
      }
    }
  }
}
