package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.analytics.TextVector;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.ranking.JamEvidence;
import org.madang.analytics.ranking.RankedIdea;
import org.madang.analytics.ranking.Ranker;
import org.madang.analytics.ranking.RankingOptions;
import org.madang.analytics.vector.TextVectors;

/**
 * Ranks against what is known: the truth of a simulated jam ({@link TruthFigures}), or the
 * decisions of a jam file with {@code outcome} lines. FUND and INCUBATE are good, PARK and DECLINE
 * bad, merged and undecided ideas are left out. {@code ndcg50}: normalised discounted cumulative
 * gain of the first 50 (Järvelin and Kekäläinen 2002); {@code auc}: how often a good idea stands
 * before a bad one, ideas with equal scores counting half; {@code unsure}: the share of ideas of
 * which the ranking says that little is known.
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
    var jam = JamFiles.read(file);
    var vectors = TextVectors.standard().of(JamFiles.statements(jam));
    var truth = new KnownTruth(jam);
    if (!truth.isEmpty()) {
      return TruthFigures.add(
              Figures.of().with("ideas", JamEvidence.ranked(jam).size()), truth, jam, vectors)
          .withSeconds(System.nanoTime() - start);
    }
    return decided(jam, vectors).withSeconds(System.nanoTime() - start);
  }

  private static Figures decided(JamFile jam, Map<String, TextVector> vectors) {
    Map<String, Boolean> good = new HashMap<>();
    jam.all(JamLine.Outcome.class)
        .filter(outcome -> outcome.decision().positive() || outcome.decision().negative())
        .forEach(outcome -> good.put(outcome.idea(), outcome.decision().positive()));
    var ranking =
        new Ranker(RankingOptions.defaults()).rank(new JamEvidence(jam).ideas(vectors, Map.of()));
    var decided = ranking.ideas().stream().filter(idea -> good.containsKey(idea.id())).toList();
    double[] scores = decided.stream().mapToDouble(RankedIdea::score).toArray();
    var goods = decided.stream().map(RankedIdea::id).map(good::get).toList();
    double unsure =
        ranking.ideas().stream().mapToInt(idea -> idea.sure() ? 0 : 1).average().orElse(0);
    return Figures.of()
        .with("ideas", ranking.ideas().size())
        .with("decided", decided.size())
        .with("ndcg50", ndcg(goods))
        .with("auc", auc(goods, scores))
        .with("unsure", unsure);
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

  /** Over scores that fall or stay. */
  static double auc(List<Boolean> ranked, double[] scores) {
    double pairs = 0;
    double goods = 0;
    for (int from = 0, to; from < scores.length; from = to) {
      double tied = 0;
      for (to = from; to < scores.length && scores[from] - scores[to] < 1e-9; to++) {
        tied += ranked.get(to) ? 1 : 0;
      }
      double bad = to - from - tied;
      pairs += bad * (goods + tied / 2);
      goods += tied;
    }
    return pairs / (goods * (scores.length - goods));
  }
}
