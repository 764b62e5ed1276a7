package org.madang.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.simulation.JamSimulator;
import org.madang.analytics.simulation.SimulationOptions;

/** Floors under the ranking of a made-up jam; the figures themselves are in the help pages. */
class SimulatedRankingTest {
  private static Map<String, String> figures = Map.of();

  @BeforeAll
  static void rankAJamWhoseTruthIsKnown() {
    var lines = new ArrayList<JamLine>();
    JamSimulator.write(
        new SimulationOptions(500, 500, 1000, 20, List.of("en", "ko"), 0.15, 20, 11), lines::add);
    var jam = new JamFile(lines);
    figures = TruthFigures.add(Figures.of(), new KnownTruth(jam), jam, Map.of()).values();
  }

  private static double figure(String name) {
    return Double.parseDouble(figures.getOrDefault(name, "NaN"));
  }

  @Test
  void theModelFindsTheBestAndTheNaiveRulesDoWorse() {
    assertThat(figure("ndcg50")).isGreaterThan(0.85);
    assertThat(figure("top5in20")).isGreaterThan(0.9);
    for (var rule : List.of("_supports", "_mean", "_wilson")) {
      assertThat(figure("ndcg50" + rule)).isLessThan(figure("ndcg50") - 0.05);
    }
  }

  @Test
  void itsIntervalsHoldTheTruthWithoutBeingEverything() {
    assertThat(figure("coverage")).isBetween(0.82, 0.97);
    assertThat(figure("width")).isLessThan(0.5);
  }

  @Test
  void aRingHardlyMovesItsIdea() {
    assertThat(Math.abs(figure("ring"))).isLessThan(0.05);
    assertThat(figure("ring_mean")).isGreaterThan(0.2);
  }

  @Test
  void lateIdeasAreNotPunished() {
    assertThat(Math.abs(figure("late"))).isLessThan(0.06);
  }
}
