package org.madang.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.madang.analytics.jamfile.JamFileRefused;
import org.madang.analytics.jamfile.JamLine;

/**
 * Puts the lines of a jam file in order: one that speaks of a thread or post which comes only later
 * waits for it. Files put together from several sources, or with times rounded to the day, have
 * such.
 */
final class EarlyLines {
  /** A line with its number and its text. */
  record Said(int number, JamLine line, String original) {}

  /** What a line speaks of. */
  record Needed(Type type, String name) {
    enum Type {
      THREAD,
      POST
    }

    private static Needed thread(String name) {
      return new Needed(Type.THREAD, name);
    }

    private static Needed post(String name) {
      return new Needed(Type.POST, name);
    }

    private String words() {
      return "%s \"%s\"".formatted(type.name().toLowerCase(Locale.ROOT), name);
    }
  }

  private final Predicate<Needed> isThere;
  private final Map<Needed, List<Said>> waiting = new HashMap<>();

  EarlyLines(Predicate<Needed> isThere) {
    this.isThere = isThere;
  }

  /**
   * Has a line taken in once all that it speaks of is there, and after it those that waited for it.
   *
   * @param gold whether links and outcomes count
   */
  void take(Said line, boolean gold, Consumer<Said> takeIn) {
    var due = new ArrayDeque<Said>();
    due.add(line);
    while (!due.isEmpty()) {
      var said = due.poll();
      var missing = needed(said, gold).filter(isThere.negate()).findFirst();
      if (missing.isPresent()) {
        waiting.computeIfAbsent(missing.get(), _ -> new ArrayList<>()).add(said);
      } else {
        takeIn.accept(said);
        given(said.line()).map(waiting::remove).filter(Objects::nonNull).forEach(due::addAll);
      }
    }
  }

  private static Stream<Needed> needed(Said said, boolean gold) {
    return switch (said.line()) {
      case JamLine.Post post when isReply(post) ->
          Stream.of(Needed.thread(post.thread()), Needed.post(String.valueOf(post.parent())));
      case JamLine.Post post -> Stream.of(Needed.thread(post.thread()));
      case JamLine.Support support -> Stream.of(Needed.thread(support.thread()));
      case JamLine.Rating rating -> Stream.of(Needed.thread(rating.idea()));
      case JamLine.Outcome outcome -> {
        var into = gold ? Beyond.into(said.number(), outcome) : null;
        yield Stream.concat(Stream.of(outcome.idea()), Stream.ofNullable(into)).map(Needed::thread);
      }
      case JamLine.Link link when gold ->
          Stream.of(link.first(), link.second()).map(Needed::thread);
      default -> Stream.empty();
    };
  }

  private static Stream<Needed> given(JamLine line) {
    return switch (line) {
      case JamLine.Thread thread -> Stream.of(Needed.thread(thread.id()));
      case JamLine.Post post -> Stream.of(Needed.post(post.id()));
      default -> Stream.empty();
    };
  }

  /** A parent that is the thread itself means an answer to the opening. */
  static boolean isReply(JamLine.Post post) {
    return post.parent() != null && !post.parent().equals(post.thread());
  }

  /** Refuses the first of the lines whose thread or post never came. */
  void requireNone() {
    waiting.entrySet().stream()
        .min(Comparator.comparing(entry -> entry.getValue().getFirst().number()))
        .ifPresent(
            entry -> {
              throw new JamFileRefused(
                  entry.getValue().getFirst().number(),
                  "there is no " + entry.getKey().words() + " in the file.");
            });
  }
}
