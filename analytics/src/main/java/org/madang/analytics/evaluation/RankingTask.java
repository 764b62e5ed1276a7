package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.analytics.Statement;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamFileRefused;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.language.LanguageGuesser;
import org.madang.analytics.ranking.JamEvidence;
import org.madang.analytics.ranking.RankedIdea;
import org.madang.analytics.ranking.Ranker;
import org.madang.analytics.ranking.RankingOptions;
import org.madang.analytics.vector.TextVectors;

/**
 * Ranks against decisions: a jam file with {@code outcome} lines. FUND and INCUBATE are good, PARK
 * and DECLINE bad, merged and undecided ideas are left out. {@code ndcg50}: normalised discounted
 * cumulative gain of the first 50 (Järvelin and Kekäläinen 2002); {@code auc}: how often a good
 * idea stands before a bad one.
 */
final class RankingTask implements Task {
  private static final int FIRST = 50;

  @Override
  public String name() {
    return "ranking";
  }

  @Override
  public Figures measure(Path file) throws IOException {
    long start = System.nanoTime();
    var jam = read(file);
    Map<String, Boolean> good = new HashMap<>();
    jam.all(JamLine.Outcome.class)
        .filter(outcome -> outcome.decision().positive() || outcome.decision().negative())
        .forEach(outcome -> good.put(outcome.idea(), outcome.decision().positive()));
    var vectors = TextVectors.standard().of(statements(jam));
    var ranking =
        new Ranker(RankingOptions.defaults()).rank(new JamEvidence(jam).ideas(vectors, Map.of()));
    var decided =
        ranking.ideas().stream()
            .map(RankedIdea::id)
            .filter(good::containsKey)
            .map(good::get)
            .toList();
    return Figures.of()
        .with("ideas", ranking.ideas().size())
        .with("decided", decided.size())
        .with("ndcg50", ndcg(decided))
        .with("auc", auc(decided))
        .withSeconds(System.nanoTime() - start);
  }

  private static JamFile read(Path file) throws IOException {
    try {
      return JamFile.read(file);
    } catch (JamFileRefused e) {
      throw new BadFile(file, e.line(), e.reason());
    }
  }

  private static List<Statement> statements(JamFile jam) {
    var guesser = new LanguageGuesser();
    var locale = jam.jam().languages().isEmpty() ? null : jam.jam().languages().getFirst();
    return JamEvidence.ranked(jam).stream()
        .map(
            thread -> {
              var text = thread.text() == null ? "" : thread.text();
              var language = guesser.guess(thread.title() + "\n" + text, locale).language();
              return new Statement(thread.id(), language, thread.title(), text);
            })
        .toList();
  }

  static double ndcg(List<Boolean> ranked) {
    long goods = ranked.stream().filter(good -> good).count();
    double gain = 0;
    double ideal = 0;
    for (int i = 0; i < Math.min(FIRST, ranked.size()); i++) {
      double discount = Math.log(2) / Math.log(i + 2.0);
      gain += ranked.get(i) ? discount : 0;
      ideal += i < goods ? discount : 0;
    }
    return gain / ideal;
  }

  static double auc(List<Boolean> ranked) {
    long goods = 0;
    long pairs = 0;
    for (boolean good : ranked) {
      goods += good ? 1 : 0;
      pairs += good ? 0 : goods;
    }
    return pairs / (double) (goods * (ranked.size() - goods));
  }
}
