package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.madang.platform.Refusal.TooMany;

/**
 * Holds everybody to a pace. A leaky bucket in the form of the generic cell rate algorithm (ITU-T
 * I.371): each act moves a mark on by one step, and who would push it further ahead of the clock
 * than the whole time is told when to come back. One number a key, a microsecond an act.
 */
@ApplicationScoped
public class Pace {
  /** Above so many keys' worth of text a key is no longer somebody's name. */
  private static final int LONGEST_KEY = 300;

  private final Marks marks;
  private final Clock clock;
  private final Limits limits;

  /** For the container's proxy, which forwards to a real one. */
  @SuppressWarnings("NullAway.Init")
  protected Pace() {
    this(null, null, (Limits) null);
  }

  @Inject
  Pace(Marks marks, Clock clock, Config config) {
    this(marks, clock, Limits.read(name -> config.getOptionalValue(name, String.class)));
  }

  Pace(Marks marks, Clock clock, Limits limits) {
    this.marks = marks;
    this.clock = clock;
    this.limits = limits;
  }

  /** Counts one more act of a member, or refuses it and says when there is room again. */
  public void member(Act act, String member) {
    count(act, "", member, limits.members().get(act));
  }

  /** The same at a rate that somebody else has set, such as a jam. */
  public void member(Act act, String member, Rate rate) {
    count(act, "", member, rate);
  }

  /** Counts one more act from an address; one that says nothing about who is there never waits. */
  public void address(Act act, Address address) {
    if (!address.isOwn()) {
      count(act, "from ", address.toString(), limits.addresses().get(act));
    }
  }

  /** Takes back what {@link #member} counted: it was not what the limit is about. */
  public void forgive(Act act, String member) {
    forgive(act, "", member, limits.members().get(act));
  }

  /** Takes back what {@link #address} counted. */
  public void forgive(Act act, Address address) {
    if (!address.isOwn()) {
      forgive(act, "from ", address.toString(), limits.addresses().get(act));
    }
  }

  private void count(Act act, String whose, String who, Rate rate) {
    if (rate.isOff()) {
      return;
    }
    var now = now();
    var whole = rate.within().toNanos() / 1000;
    marks.move(
        key(act, whose, who),
        now,
        mark -> {
          var clockSetBack = mark - now > whole;
          var next = (clockSetBack ? now : mark) + rate.step();
          if (next - now > whole) {
            throw tooMany(act, rate, next - now - whole);
          }
          return next;
        });
  }

  private void forgive(Act act, String whose, String who, Rate rate) {
    if (!rate.isOff()) {
      var now = now();
      marks.move(key(act, whose, who), now, mark -> Math.max(now, mark - rate.step()));
    }
  }

  private static TooMany tooMany(Act act, Rate rate, long micros) {
    var wait = Duration.ofNanos(micros * 1000);
    return switch (act) {
      case SIGN_IN, ACCOUNT ->
          new TooMany("too-many-sign-ins", "There were too many failed sign-ins: " + rate, wait);
      case POST -> new TooMany("posting-too-fast", "In this jam you can write " + rate + ".", wait);
      default -> new TooMany("too-fast", "This can be done " + rate + ".", wait);
    };
  }

  private static String key(Act act, String whose, String who) {
    var key = act.word() + " " + whose + who;
    return key.length() <= LONGEST_KEY ? key : Digest.of(key);
  }

  private long now() {
    var now = clock.instant();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
  }
}
