package org.madang.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How often something may be done: so many times at once, and so many within a time on average.
 *
 * @param most how often; 0 for without a limit
 * @param within the time, more than zero
 */
public record Rate(int most, Duration within) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,5}[smh])");
  private static final Rate OFF = new Rate(0, Duration.ofMinutes(1));

  /** A rate as settings write it: {@code 60/1m}, with s, m or h, or {@code off}. */
  static Rate of(String said) {
    var form = FORM.matcher(said.strip());
    if (said.strip().equals("off")) {
      return OFF;
    }
    try {
      if (form.matches() && Integer.parseInt(form.group(1)) > 0) {
        var within = Duration.parse("PT" + form.group(2));
        if (within.isPositive()) {
          return new Rate(Integer.parseInt(form.group(1)), within);
        }
      }
    } catch (DateTimeException _) {
      throw bad(said);
    }
    throw bad(said);
  }

  public static Rate perMinute(int most) {
    return new Rate(most, Duration.ofMinutes(1));
  }

  boolean isOff() {
    return most == 0;
  }

  /** The same, so many times as often. */
  Rate times(int factor) {
    return new Rate(Math.clamp((long) most * factor, 0, 1_000_000_000), within);
  }

  /** The time after which one more is due, in microseconds. */
  long step() {
    return Math.max(1, within.toNanos() / 1000 / most);
  }

  @Override
  public String toString() {
    return isOff() ? "off" : most + " times in " + words();
  }

  private String words() {
    if (within.toSeconds() % 60 != 0) {
      return within.toSeconds() + " seconds";
    }
    return within.toMinutes() == 1 ? "a minute" : within.toMinutes() + " minutes";
  }

  private static IllegalArgumentException bad(String said) {
    return new IllegalArgumentException(
        "A limit is written like 60/1m, with s, m or h, or off; not " + said + ".");
  }
}
