package org.madang.load;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * Something measured second by second, drawn as SVG.
 *
 * @param unit of the values
 */
record Plot(String title, String unit, List<Series> series) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 200;
  private static final int LEFT = 56;
  private static final int BOTTOM = 24;
  private static final int TOP = 10;
  private static final int LINES = 4;

  /** One value for each second; NaN where nothing happened. */
  record Series(String name, List<Double> values) {
    /** A percentile in milliseconds of histograms in microseconds. */
    static Series percentile(String name, List<Histogram> seconds, double percentile) {
      return new Series(
          name,
          seconds.stream()
              .map(
                  second ->
                      second.getTotalCount() == 0
                          ? Double.NaN
                          : second.getValueAtPercentile(percentile) / 1000.0)
              .toList());
    }

    static Series counts(String name, List<Histogram> seconds) {
      return new Series(
          name, seconds.stream().map(second -> (double) second.getTotalCount()).toList());
    }
  }

  String svg() {
    var length = series.stream().mapToInt(one -> one.values().size()).max().orElse(1);
    var top = niceTop();
    var drawing = new StringBuilder();
    for (var i = 0; i <= LINES; i++) {
      drawing.append(line(top * i / LINES, top));
    }
    for (var i = 0; i < series.size(); i++) {
      drawing.append(curve(series.get(i).values(), i, length, top));
    }
    return "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s<text x=\"%d\" y=\"%d\">0 s</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d s</text></svg>"
        .formatted(WIDTH, HEIGHT, title, drawing, LEFT, HEIGHT - 6, WIDTH - 4, HEIGHT - 6, length);
  }

  private double niceTop() {
    var most =
        series.stream()
            .flatMap(one -> one.values().stream())
            .filter(value -> !value.isNaN())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    var size = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-3))));
    return IntStream.of(1, 2, 4, 6, 8, 10)
        .mapToDouble(step -> step * size)
        .filter(top -> top >= most)
        .findFirst()
        .orElse(most);
  }

  private static String line(double value, double top) {
    return "<path class=\"grid\" d=\"M%d %sH%d\"/><text x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
        .formatted(
            LEFT,
            number(y(value, top)),
            WIDTH - 4,
            LEFT - 6,
            number(y(value, top) + 4),
            number(value));
  }

  private static String curve(List<Double> values, int colour, int length, double top) {
    var step = (WIDTH - LEFT - 4) / (double) Math.max(1, length - 1);
    var points =
        IntStream.range(0, values.size())
            .filter(i -> !values.get(i).isNaN())
            .mapToObj(i -> number(LEFT + i * step) + "," + number(y(values.get(i), top)))
            .collect(Collectors.joining(" "));
    return "<polyline class=\"c%d\" points=\"%s\"/>".formatted(colour, points);
  }

  private static double y(double value, double top) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString(Math.round(value))
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
