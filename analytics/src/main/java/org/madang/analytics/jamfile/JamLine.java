package org.madang.analytics.jamfile;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a jam file. What a component means is fixed by its type; everything else the line
 * said is in {@link #rest()}: unknown fields, explicit nulls and values in another spelling than
 * ours (such as a time of {@code 10:00:00.000Z}), so that a line is written as it was read.
 */
public sealed interface JamLine {
  /**
   * What the line says beyond its components, verbatim; wins over them when the line is written.
   */
  JsonObject rest();

  /** The jam itself; times are absent for collections that never ran live. */
  record Jam(
      String title,
      @Nullable String question,
      List<String> languages,
      @Nullable Instant starts,
      @Nullable Instant ends,
      JsonObject rest)
      implements JamLine {}

  /** A sub-question of the jam. */
  record Forum(String id, String title, @Nullable String question, JsonObject rest)
      implements JamLine {}

  /** Somebody who takes part; function, unit and region are their cohorts. */
  record Member(
      String id,
      String name,
      @Nullable String function,
      @Nullable String unit,
      @Nullable String region,
      @Nullable String locale,
      JsonObject rest)
      implements JamLine {}

  /** A conversation; only those of kind IDEA are ranked. */
  record Thread(
      String id,
      @Nullable String forum,
      Kind kind,
      @Nullable String author,
      @Nullable Instant at,
      String title,
      @Nullable String text,
      List<String> tags,
      JsonObject rest)
      implements JamLine {}

  /** One reply; its parent is a post, the thread itself, or unsaid. */
  record Post(
      String id,
      String thread,
      @Nullable String parent,
      @Nullable String author,
      @Nullable Instant at,
      String text,
      JsonObject rest)
      implements JamLine {}

  /** The light gesture of one member for one thread. */
  record Support(String thread, String member, @Nullable Instant at, JsonObject rest)
      implements JamLine {}

  /** One member's judgement of an idea, each from 1 to 5; absent where they did not say. */
  record Rating(
      String idea,
      String member,
      @Nullable Integer overall,
      @Nullable Integer impact,
      @Nullable Integer feasibility,
      @Nullable Integer novelty,
      @Nullable Instant at,
      JsonObject rest)
      implements JamLine {}

  /** A gold answer: people say these two belong together. */
  record Link(String first, String second, LinkKind kind, JsonObject rest) implements JamLine {}

  /** A gold answer: what was decided about an idea. */
  record Outcome(String idea, Decision decision, JsonObject rest) implements JamLine {}

  /** What a thread is. */
  enum Kind {
    IDEA,
    QUESTION,
    STORY
  }

  /** How two threads belong together. */
  enum LinkKind {
    SAME,
    RELATED
  }

  /** What the executives decided. */
  enum Decision {
    FUND,
    INCUBATE,
    MERGE,
    PARK,
    DECLINE;

    private static final Set<Decision> POSITIVE = Set.of(FUND, INCUBATE);
    private static final Set<Decision> NEGATIVE = Set.of(PARK, DECLINE);

    /** Whether the idea goes on. */
    public boolean positive() {
      return POSITIVE.contains(this);
    }

    /** Whether the idea ends here; a merged idea is neither. */
    public boolean negative() {
      return NEGATIVE.contains(this);
    }
  }
}
