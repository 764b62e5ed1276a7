package org.madang.analytics.jamfile;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole jam as JSON Lines in UTF-8, one object a line, in time order; the first line is the jam.
 * References between lines are not checked here: collections without members or forums are jam
 * files too.
 */
public record JamFile(List<JamLine> lines) {
  public JamFile {
    lines = List.copyOf(lines);
  }

  /**
   * @throws JamFileRefused when a line cannot be understood, a thread or post was there before, or
   *     the first line is not the jam
   */
  public static JamFile read(Reader source) throws IOException {
    return read(new JamReader(source), false);
  }

  private static JamFile read(JamReader source, boolean repeats) throws IOException {
    var lines = new ArrayList<JamLine>();
    var names = new HashSet<String>();
    try (var reader = source) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        if (line instanceof JamLine.Jam != lines.isEmpty()) {
          throw new JamFileRefused(
              reader.lineNumber(), "the jam's own line comes first, and only once.");
        }
        var name = name(line);
        if (name != null && !names.add(name) && !repeats) {
          throw new JamFileRefused(reader.lineNumber(), "the " + name + " was there before.");
        }
        lines.add(line);
      }
      if (lines.isEmpty()) {
        throw new JamFileRefused(1, "the file is empty.");
      }
    }
    return new JamFile(lines);
  }

  /** What the lines after this one may not be called again; null where names do not matter. */
  private static @Nullable String name(JamLine line) {
    return switch (line) {
      case JamLine.Thread thread -> "thread \"" + thread.id() + '"';
      case JamLine.Post post -> "post \"" + post.id() + '"';
      default -> null;
    };
  }

  /**
   * @throws JamFileRefused when a line cannot be understood, a thread or post was there before, or
   *     the first line is not the jam
   */
  public static JamFile read(Path file) throws IOException {
    return read(new JamReader(Files.newInputStream(file)), false);
  }

  /**
   * A collection that others made, in which a thread or post may stand twice.
   *
   * @throws JamFileRefused when a line cannot be understood, or the first is not the jam
   */
  public static JamFile collection(Path file) throws IOException {
    return read(new JamReader(Files.newInputStream(file)), true);
  }

  /** The same without what is hidden or was taken back, and without all that is said of that. */
  public JamFile inSight() {
    var gone =
        lines.stream()
            .filter(JamFile::isOutOfSight)
            .filter(JamLine.Thread.class::isInstance)
            .map(thread -> ((JamLine.Thread) thread).id())
            .collect(Collectors.toSet());
    return new JamFile(
        lines.stream()
            .filter(line -> !isOutOfSight(line) && about(line).noneMatch(gone::contains))
            .toList());
  }

  /** The threads that a line is about. */
  private static Stream<String> about(JamLine line) {
    return switch (line) {
      case JamLine.Post post -> Stream.of(post.thread());
      case JamLine.Support support -> Stream.of(support.thread());
      case JamLine.Rating rating -> Stream.of(rating.idea());
      case JamLine.Link link -> Stream.of(link.first(), link.second());
      case JamLine.Outcome outcome -> Stream.of(outcome.idea());
      default -> Stream.of();
    };
  }

  private static boolean isOutOfSight(JamLine line) {
    return line.rest().get("state") instanceof JsonPrimitive state
        && (state.getAsString().equals("HIDDEN") || state.getAsString().equals("WITHDRAWN"));
  }

  public JamLine.Jam jam() {
    return (JamLine.Jam) lines.getFirst();
  }

  /** The lines of one type, in the order of the file. */
  public <L extends JamLine> Stream<L> all(Class<L> type) {
    return lines.stream().filter(type::isInstance).map(type::cast);
  }
}
