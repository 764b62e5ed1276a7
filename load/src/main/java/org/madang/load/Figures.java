package org.madang.load;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** What a run found: names and values in the order of telling. */
final class Figures {
  private final Map<String, String> values = new LinkedHashMap<>();

  Figures put(String name, long value) {
    values.put(name, Long.toString(value));
    return this;
  }

  /** A measured value, with three digits that say something. */
  Figures put(String name, double value) {
    var size = Math.abs(value);
    var format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    values.put(name, String.format(Locale.ROOT, format, value));
    return this;
  }

  Figures put(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** Percentiles in milliseconds of a histogram in microseconds. */
  Figures put(String name, Histogram micros) {
    put(name + "_p50_ms", micros.getValueAtPercentile(50) / 1000.0);
    put(name + "_p95_ms", micros.getValueAtPercentile(95) / 1000.0);
    return put(name + "_p99_ms", micros.getValueAtPercentile(99) / 1000.0);
  }

  Map<String, String> values() {
    return values;
  }

  /** All of them as one line. */
  String line() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }
}
