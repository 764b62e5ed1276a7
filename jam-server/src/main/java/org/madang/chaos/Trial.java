package org.madang.chaos;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.madang.crowd.JamClient;
import org.madang.launcher.Terminal;

/** One run: a crowd that writes and listens, the faults it lives through, and the judgement. */
final class Trial implements AutoCloseable {
  private static final Duration BACK = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration NAP = Duration.ofMinutes(1);
  private static final Duration SHORT_NAP = Duration.ofSeconds(8);
  private static final Duration LONG = Duration.ofMinutes(5);

  /** So many confirmations after a fault mean that writing goes on. */
  private static final int GOES_ON = 5;

  /** Faults between two looks at everything. */
  private static final int FAULTS_PER_LOOK = 10;

  private static final String FIRST_WORD = "thefirstword";

  private final ChaosOptions options;
  private final Terminal terminal;
  private final Victim victim;
  private final Crowd crowd;
  private final HttpClient http = JamClient.connections();
  private final Ledger ledger = new Ledger();
  private final List<Thread> watching = new ArrayList<>();
  private final List<Writer> writers = new ArrayList<>();
  private final List<Thread> writing = new ArrayList<>();
  private final List<Ear> ears = new ArrayList<>();
  private final SplittableRandom random;
  private final Verdict verdict;
  private final UUID host;
  private long heardFrom;

  private Trial(ChaosOptions options, Terminal terminal, Victim victim, Crowd crowd) {
    this.options = options;
    this.terminal = terminal;
    this.victim = victim;
    this.crowd = crowd;
    this.random = new SplittableRandom(options.seed());
    this.verdict = new Verdict(options, ledger);
    this.host = crowd.voice();
  }

  /** Waits for the server, gathers the crowd and lets it begin. */
  static Trial begin(ChaosOptions options, Victim victim, Terminal terminal, Clock clock) {
    var base = URI.create("http://localhost:" + options.port());
    terminal.say("Starting, and bringing in " + options.members() + " members …");
    var crowd = Crowd.gather(JamClient.connections(), base, victim, options.members(), clock);
    var trial = new Trial(options, terminal, victim, crowd);
    if (!crowd.isFoundAfterWriting(FIRST_WORD, PATIENCE)) {
      trial.verdict.finds("The search did not find what was written before anything broke.");
    }
    trial.listen(base);
    trial.write(base);
    return trial;
  }

  private void listen(URI base) {
    heardFrom = crowd.readLog();
    for (var i = 0; i < options.members() * 2 / 3; i++) {
      var channel =
          i % 5 == 0 ? "jam" : "thread:" + crowd.threads().get(i % crowd.threads().size());
      var session = crowd.members().get(i).session();
      var ear = new Ear(http, base, crowd.jam(), session, channel, heardFrom, crowd::readLog);
      ears.add(ear);
      ear.listen();
    }
    watching.add(Thread.ofVirtual().start(this::giveUpSilentLines));
  }

  private void giveUpSilentLines() {
    while (!Thread.currentThread().isInterrupted()) {
      Waiting.pause(Duration.ofSeconds(5));
      ears.forEach(Ear::giveUpSilence);
    }
  }

  private void write(URI base) {
    for (var member : crowd.members()) {
      var writer = new Writer(http, base, member, crowd.threads(), ledger, random.split());
      writers.add(writer);
      writing.add(Thread.ofVirtual().start(writer));
    }
  }

  /** Injects one fault after the other, until the time is over. */
  void breakThings(List<Fault> faults, Surroundings surroundings) throws SQLException {
    var nap = options.time().compareTo(LONG) < 0 ? SHORT_NAP : NAP;
    var scene = new Scene(victim, surroundings, ears, random.split(), nap);
    var deck = new Deck(faults, random.split());
    var deadline = System.nanoTime() + options.time().toNanos();
    while (System.nanoTime() < deadline) {
      Waiting.pause(scene.seconds(0, 2));
      var fault = deck.draw();
      var begun = System.nanoTime();
      fault.strike().at(scene);
      var before = ledger.confirmed();
      var back = Waiting.until(BACK, () -> ledger.confirmed() >= before + GOES_ON);
      verdict.struck(fault.name(), System.nanoTime() - begun);
      if (!back) {
        verdict.finds("Nothing was confirmed within " + BACK + " after " + fault.name() + ".");
        return;
      }
      if (verdict.faults() % FAULTS_PER_LOOK == 0) {
        look();
      }
    }
  }

  private void look() throws SQLException {
    var audit = new Audit(ledger, crowd.jam(), host);
    try (var connection = victim.connect()) {
      verdict.checked(audit.look(connection));
    }
    verdict.seen(audit);
    terminal.say(
        "%d faults, %d writes confirmed, %s"
            .formatted(
                verdict.faults(),
                ledger.confirmed(),
                audit.findings().isEmpty() ? "all there" : audit.findings()));
  }

  /** Lets the crowd finish, and compares everything with everything. */
  Verdict judge() throws SQLException {
    var rescue = new Rescue(victim, http, options);
    rescue.whileWriting(ledger, verdict);
    terminal.say("Letting the crowd finish …");
    writers.forEach(Writer::stop);
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    for (var thread : writing) {
      Waiting.until(Duration.ofNanos(deadline - System.nanoTime()), () -> !thread.isAlive());
    }
    verdict.answers();
    verdict.open(writing.stream().filter(Thread::isAlive).count());
    writing.forEach(Thread::interrupt);
    judgeSearch();
    judgeThemes();
    look();
    judgeEars();
    ears.forEach(Ear::stop);
    rescue.elsewhere(crowd, verdict);
    return verdict;
  }

  /** What was written first, before anything broke, and what was written last. */
  private void judgeSearch() {
    if (!Waiting.until(PATIENCE, () -> crowd.finds(FIRST_WORD))) {
      verdict.finds("The search did not find again what was written first.");
    }
    if (!crowd.isFoundAfterWriting("thelastword", PATIENCE)) {
      verdict.finds("The search did not find what was written last.");
    }
  }

  private void judgeThemes() {
    var end = crowd.lastPost();
    if (!Waiting.until(PATIENCE, () -> crowd.themesPosition() >= end)) {
      verdict.finds("The themes were not found anew.");
    }
  }

  private void judgeEars() throws SQLException {
    var audit = new Audit(ledger, crowd.jam(), host);
    try (var connection = victim.connect()) {
      var sent = new Sent(connection, crowd.jam(), heardFrom);
      var deadline = System.nanoTime() + PATIENCE.toNanos();
      for (var ear : ears) {
        var expected = sent.on(ear.channel());
        Waiting.until(
            Duration.ofNanos(deadline - System.nanoTime()), () -> hasHeard(ear, expected));
        audit.heard(ear, expected);
        verdict.heard(ear, expected.cardinality());
      }
    }
    verdict.missed(audit);
  }

  private static boolean hasHeard(Ear ear, BitSet expected) {
    return ear.heard().length() >= expected.length();
  }

  @Override
  public void close() {
    writers.forEach(Writer::stop);
    writing.forEach(Thread::interrupt);
    watching.forEach(Thread::interrupt);
    ears.forEach(Ear::stop);
    http.shutdownNow();
  }
}
