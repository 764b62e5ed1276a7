package org.madang.analytics.saturation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.analytics.Statement;
import org.madang.analytics.text.Analyzers;

/**
 * Measures saturation as ecologists measure how many species they have not met yet. A notion is a
 * species and a text is a plot: what counts is in how many texts a notion occurs, so that one who
 * repeats a word does not saturate a theme. Coverage after Good and Turing (Good 1953) in the form
 * of Chao and Jost (2012) for plots; the number of notions after Chao (1987), a lower bound, with
 * his log-normal interval; the interval of the coverage by a jackknife over texts. Cost: linear in
 * the words. Texts must be about one theme, and each by a person who speaks for themself: copies
 * saturate.
 */
public final class SaturationMeter {
  private static final int FEWEST_TEXTS = 8;
  private static final double Z = 1.96;
  private static final double TAIL = 0.025;
  private static final double UNSEEN = 1e-9;

  private SaturationMeter() {}

  /** The notions of a statement: its different words, stemmed, without stop words and numbers. */
  public static Set<String> notions(Statement statement) {
    Set<String> notions = new HashSet<>();
    for (var term : Analyzers.terms(statement.language(), statement.words())) {
      if (Analyzers.isWord(term)) {
        notions.add(term);
      }
    }
    return notions;
  }

  /** How saturated statements of one theme are, by their words. */
  public static Saturation ofStatements(Collection<Statement> statements) {
    return of(statements.stream().map(SaturationMeter::notions).toList());
  }

  /**
   * How saturated texts of one theme are.
   *
   * @param texts each as its different notions; those without any are left out
   */
  public static Saturation of(Collection<Set<String>> texts) {
    List<Set<String>> telling = texts.stream().filter(text -> !text.isEmpty()).toList();
    Map<String, Integer> counts = new HashMap<>();
    telling.forEach(text -> text.forEach(notion -> counts.merge(notion, 1, Integer::sum)));
    var tally = Tally.of(telling.size(), counts.values());
    double reach = reach(jackknife(telling, counts, tally), telling.size());
    double coverage = tally.coverage();
    var species = Richness.of(tally);
    return new Saturation(
        telling.size(),
        tally.notions(),
        species.expected(),
        species.low(),
        species.high(),
        coverage,
        Math.max(0, coverage - reach),
        Math.min(1, coverage + reach),
        tally.next(),
        telling.size() >= FEWEST_TEXTS);
  }

  // Texts that are all alike, or all unlike, give a jackknife nothing to see; what so many may have
  // missed by chance all the same is the exact binomial bound (Clopper and Pearson 1934).
  private static double reach(double error, int texts) {
    return error > UNSEEN ? Z * error : 1 - Math.pow(TAIL, 1.0 / texts);
  }

  private static double jackknife(
      List<Set<String>> texts, Map<String, Integer> counts, Tally tally) {
    int n = texts.size();
    if (n < 2) {
      return 1;
    }
    List<Double> without = new ArrayList<>(n);
    for (var text : texts) {
      int once = 0;
      int twice = 0;
      int thrice = 0;
      for (var notion : text) {
        int count = counts.getOrDefault(notion, 0);
        once += count == 1 ? 1 : 0;
        twice += count == 2 ? 1 : 0;
        thrice += count == 3 ? 1 : 0;
      }
      without.add(tally.without(text.size(), once, twice, thrice).coverage());
    }
    double mean = without.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double squares = without.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares * (n - 1) / n);
  }
}
