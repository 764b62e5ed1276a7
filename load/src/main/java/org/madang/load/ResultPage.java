package org.madang.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One page of HTML that needs nothing else: the figures with what they mean, and the plots. */
final class ResultPage {
  private final String command;
  private final Instant now;
  private final Outcome outcome;
  private final Properties meanings = new Properties();

  /**
   * @param command what was typed
   */
  ResultPage(String command, Instant now, Outcome outcome) {
    this.command = command;
    this.now = now;
    this.outcome = outcome;
    try (var reader = resource("figures.properties")) {
      meanings.load(new java.io.InputStreamReader(reader, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, html());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String html() {
    try (var template = resource("result.html")) {
      return new String(template.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{{command}}", escaped(command))
          .replace("{{when}}", now.truncatedTo(ChronoUnit.SECONDS).toString())
          .replace("{{machine}}", machine())
          .replace("{{plots}}", plots())
          .replace("{{figures}}", figures());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String plots() {
    return outcome.plots().stream().map(ResultPage::plot).collect(Collectors.joining("\n"));
  }

  private static String plot(Plot plot) {
    var names = plot.series();
    var legend =
        IntStream.range(0, names.size())
            .mapToObj(i -> "<span class=\"c%d\">%s</span>".formatted(i, names.get(i).name()))
            .collect(Collectors.joining(" "));
    return "<figure><figcaption><b>%s</b>, %s %s</figcaption>%s</figure>"
        .formatted(plot.title(), plot.unit(), legend, plot.svg());
  }

  private String figures() {
    return outcome.figures().values().entrySet().stream()
        .map(this::row)
        .collect(Collectors.joining("\n"));
  }

  private String row(Map.Entry<String, String> figure) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>"
        .formatted(figure.getKey(), figure.getValue(), escaped(meaning(figure.getKey())));
  }

  /** What a figure means, by its own name or by how the name ends; the longest that fits. */
  private String meaning(String name) {
    for (var end = name; !end.isEmpty(); end = end.substring(1)) {
      if (meanings.containsKey(end)) {
        return meanings.getProperty(end);
      }
    }
    return "";
  }

  private static String machine() {
    var runtime = Runtime.getRuntime();
    return "%d cores, %s %s, JDK %s"
        .formatted(
            runtime.availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"));
  }

  private static InputStream resource(String name) {
    var stream = ResultPage.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("no resource " + name);
    }
    return stream;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
