package org.madang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.jamfile.JamFileRefused;
import org.madang.analytics.jamfile.JamLine;

/**
 * Lines of a jam file that speak of a thread or post which comes only later: files put together
 * from several sources, or with times rounded to the day, have such. They wait for it.
 */
final class EarlyLines {
  /** A line with its number and its text. */
  record Said(int number, JamLine line, String original) {}

  /** What a line speaks of. */
  record Needed(String type, String name) {}

  private final Map<Needed, List<Said>> waiting = new HashMap<>();

  void await(Needed needed, Said said) {
    waiting.computeIfAbsent(needed, _ -> new ArrayList<>()).add(said);
  }

  /** The lines that waited for what has come now, in their order. */
  List<Said> after(@Nullable Needed come) {
    var due = come == null ? null : waiting.remove(come);
    return due == null ? List.of() : due;
  }

  /** Refuses the first of the lines whose thread or post never came. */
  void requireNone() {
    waiting.entrySet().stream()
        .min(Comparator.comparing(entry -> entry.getValue().getFirst().number()))
        .ifPresent(
            entry -> {
              var needed = entry.getKey();
              throw new JamFileRefused(
                  entry.getValue().getFirst().number(),
                  "there is no %s \"%s\" in the file.".formatted(needed.type(), needed.name()));
            });
  }
}
