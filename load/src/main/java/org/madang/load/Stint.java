package org.madang.load;

/** One measured phase of requests: what came of them and what it cost. */
record Stint(String name, Tally tally, Usage usage) {
  /** Plays and measures. */
  static Stint of(String name, Processes processes, java.util.function.Consumer<Ear> play)
      throws InterruptedException {
    var tally = new Tally();
    return new Stint(name, tally, Usage.during(processes, () -> play.accept(tally)));
  }

  /** Its figures, each name beginning with the phase's. */
  void tell(Figures figures) {
    var done = tally.accepted();
    figures
        .put(name + "_per_s", done / usage.seconds())
        .put(name, tally.took())
        .put(name + "_accepted", done)
        .put(name + "_refused", tally.refused())
        .put(name + "_failed", tally.failed())
        .put(name + "_server_ms", usage.server() * 1000 / done)
        .put(name + "_database_ms", usage.database() * 1000 / done)
        .put(name + "_own_ms", usage.own() * 1000 / done);
  }
}
