package org.madang.load;

import java.util.List;

/** What a run found, in figures and in pictures. */
record Outcome(Figures figures, List<Plot> plots) {
  /** Of phases of requests that were measured one after another. */
  static Outcome of(List<Stint> stints) {
    var figures = new Figures();
    stints.forEach(stint -> stint.tell(figures));
    return new Outcome(
        figures,
        List.of(
            new Plot(
                "Accepted",
                "a second",
                stints.stream()
                    .map(stint -> Plot.Series.counts(stint.name(), stint.tally().bySecond()))
                    .toList()),
            new Plot(
                "Answered within, for 95 of 100",
                "ms",
                stints.stream()
                    .map(
                        stint -> Plot.Series.percentile(stint.name(), stint.tally().bySecond(), 95))
                    .toList())));
  }
}
