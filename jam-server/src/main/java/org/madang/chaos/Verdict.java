package org.madang.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madang.launcher.Terminal;

/** What was broken, what held, and what did not. */
public final class Verdict {
  private record Struck(int times, long nanos, long longest) {
    Struck and(long took) {
      return new Struck(times + 1, nanos + took, Math.max(longest, took));
    }
  }

  private final ChaosOptions options;
  private final Ledger ledger;
  private final Map<String, Struck> struck = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();
  private int faults;
  private long checked;
  private long lost;
  private long twice;
  private long open;
  private long heard;
  private long reloads;
  private long returns;

  Verdict(ChaosOptions options, Ledger ledger) {
    this.options = options;
    this.ledger = ledger;
  }

  void struck(String fault, long nanos) {
    faults++;
    struck.merge(fault, new Struck(1, nanos, nanos), (before, _) -> before.and(nanos));
  }

  void checked(long writes) {
    checked = Math.max(checked, writes);
  }

  /** What a look at everything found; a later one counts the same again, and takes its place. */
  void seen(Audit audit) {
    lost = audit.lost();
    twice = audit.twice();
    finds(audit);
  }

  /** What was missed by those who listen, looked at once, in the end. */
  void missed(Audit audit) {
    lost += audit.lost();
    twice += audit.twice();
    finds(audit);
  }

  private void finds(Audit audit) {
    audit.findings().stream().filter(found -> !findings.contains(found)).forEach(findings::add);
  }

  void finds(String sentence) {
    findings.add(sentence);
  }

  /** Looks whether anybody got an answer that was not theirs. */
  void answers() {
    var mixed = ledger.answers().getOrDefault(Writer.NOT_MINE, 0L);
    if (mixed > 0) {
      findings.add(mixed + " answers were somebody else's.");
    }
    var unmarked = ledger.answers().getOrDefault(Writer.UNMARKED, 0L);
    if (unmarked > 0) {
      findings.add(unmarked + " times the server said yes where the program had not.");
    }
  }

  void open(long writes) {
    open = writes;
    if (writes > 0) {
      findings.add(writes + " members never got an answer.");
    }
  }

  void heard(Ear ear, long events) {
    heard += events;
    reloads += ear.reloads();
    returns += ear.returns();
  }

  /** How many faults were injected. */
  public int faults() {
    return faults;
  }

  /** How many confirmed writes were compared with the database. */
  public long writes() {
    return checked;
  }

  /** Sentences about what is wrong. */
  public List<String> findings() {
    return findings;
  }

  /** Whether everything that must hold did. */
  public boolean holds() {
    return findings.isEmpty();
  }

  /** Tells it all: for people, and then one line for programs. */
  public void say(Terminal terminal) {
    terminal.say("");
    terminal.say("%-20s %6s %12s %12s".formatted("fault", "times", "mean s", "longest s"));
    struck.forEach(
        (name, times) ->
            terminal.say(
                "%-20s %6d %12.1f %12.1f"
                    .formatted(
                        name,
                        times.times(),
                        times.nanos() / 1e9 / times.times(),
                        times.longest() / 1e9)));
    terminal.say("");
    terminal.say("Answers that were no confirmation: " + ledger.answers());
    findings.stream().limit(20).forEach(finding -> terminal.say("BROKEN: " + finding));
    terminal.say(figures());
  }

  /** One line of names and values. */
  public String figures() {
    return "faults=%d writes=%d lost=%d twice=%d open=%d heard=%d returns=%d reloads=%d slowest_ms=%d findings=%d members=%d seed=%d"
        .formatted(
            faults,
            checked,
            lost,
            twice,
            open,
            heard,
            returns,
            reloads,
            ledger.slowestMillis(),
            findings.size(),
            options.members(),
            options.seed());
  }
}
