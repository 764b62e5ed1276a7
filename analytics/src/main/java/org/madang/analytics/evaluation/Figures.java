package org.madang.analytics.evaluation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of one run, in the order in which they are printed. */
record Figures(Map<String, String> values) {
  static Figures of() {
    return new Figures(Map.of());
  }

  Figures with(String name, long count) {
    return and(name, Long.toString(count));
  }

  /**
   * Four places behind the point, whatever the machine's locale; none where nothing was measured.
   */
  Figures with(String name, double value) {
    return and(name, Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%.4f", value));
  }

  /** Words without spaces. */
  Figures withText(String name, String text) {
    return and(name, text);
  }

  Figures withSeconds(long nanos) {
    return and("seconds", String.format(Locale.ROOT, "%.1f", nanos / 1e9));
  }

  private Figures and(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put(name, value);
    return new Figures(all);
  }

  /** {@code name=value name=value …}. */
  String line() {
    return values.entrySet().stream()
        .map(figure -> figure.getKey() + "=" + figure.getValue())
        .collect(Collectors.joining(" "));
  }
}
