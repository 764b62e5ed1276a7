package org.madang.analytics.ranking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.TextVector;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamLine;

/**
 * The evidence for each idea of a jam file. Only threads of kind IDEA are ranked; a jam without a
 * single idea (a question-and-answer community, for instance) ranks all its threads.
 */
public final class JamEvidence {
  private final JamFile jam;
  private final Map<String, Voice> voices = new HashMap<>();
  private final Map<String, List<IdeaEvidence.Support>> supports = new HashMap<>();
  private final Map<String, List<IdeaEvidence.Rating>> ratings = new HashMap<>();
  private final Map<String, List<IdeaEvidence.Reply>> replies = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  public JamEvidence(JamFile jam) {
    this.jam = jam;
    jam.all(JamLine.Member.class).forEach(this::know);
    measureDepths();
    jam.lines().forEach(this::take);
  }

  /** The threads that are ranked, in the order of the file. */
  public static List<JamLine.Thread> ranked(JamFile jam) {
    var threads = jam.all(JamLine.Thread.class).toList();
    var ideas = threads.stream().filter(t -> t.kind() == JamLine.Kind.IDEA).toList();
    return ideas.isEmpty() ? threads : ideas;
  }

  /**
   * @param vectors by thread id; may lack some
   * @param themes the theme of each thread, by thread id; may lack some
   */
  public List<IdeaEvidence> ideas(Map<String, TextVector> vectors, Map<String, String> themes) {
    return ideas(vectors, themes, exposures());
  }

  /** What the threads' own lines say of how many members were shown them. */
  private Map<String, Integer> exposures() {
    Map<String, Integer> exposures = new HashMap<>();
    for (var thread : ranked(jam)) {
      var said = thread.rest().get("exposures");
      if (said != null && said.isJsonPrimitive() && said.getAsJsonPrimitive().isNumber()) {
        exposures.put(thread.id(), Math.max(0, said.getAsInt()));
      }
    }
    return exposures;
  }

  /**
   * @param vectors by thread id; may lack some
   * @param themes the theme of each thread, by thread id; may lack some
   * @param exposures how many members were shown each thread, by thread id; empty if never counted
   */
  public List<IdeaEvidence> ideas(
      Map<String, TextVector> vectors, Map<String, String> themes, Map<String, Integer> exposures) {
    return ranked(jam).stream()
        .map(
            thread ->
                evidence(
                    thread,
                    vectors.get(thread.id()),
                    themes.get(thread.id()),
                    exposures.getOrDefault(thread.id(), 0)))
        .toList();
  }

  private IdeaEvidence evidence(
      JamLine.Thread thread, @Nullable TextVector vector, @Nullable String theme, int exposures) {
    boolean known = vector != null && vector.isKnown();
    return new IdeaEvidence(
        thread.id(),
        thread.author() == null ? null : voice(thread.author()),
        thread.at(),
        supports.getOrDefault(thread.id(), List.of()),
        ratings.getOrDefault(thread.id(), List.of()),
        exposures,
        replies.getOrDefault(thread.id(), List.of()),
        known ? vector.values() : null,
        known ? vector.space() : null,
        theme);
  }

  private void know(JamLine.Member member) {
    voices.put(
        member.id(),
        new Voice(
            member.id(),
            orEmpty(member.function()),
            orEmpty(member.unit()),
            orEmpty(member.region())));
  }

  /** A post may stand before the one it answers; one whose parent is not there is 1 deep. */
  private void measureDepths() {
    Map<String, List<String>> answers = new HashMap<>();
    Set<String> known =
        jam.all(JamLine.Post.class).map(JamLine.Post::id).collect(Collectors.toSet());
    Deque<String> reached = new ArrayDeque<>();
    jam.all(JamLine.Post.class)
        .forEach(
            post -> {
              if (post.parent() != null && known.contains(post.parent())) {
                answers.computeIfAbsent(post.parent(), _ -> new ArrayList<>()).add(post.id());
              } else if (depths.putIfAbsent(post.id(), 1) == null) {
                reached.add(post.id());
              }
            });
    for (var post = reached.poll(); post != null; post = reached.poll()) {
      int below = depths.getOrDefault(post, 0) + 1;
      for (var answer : answers.getOrDefault(post, List.of())) {
        if (depths.putIfAbsent(answer, below) == null) {
          reached.add(answer);
        }
      }
    }
  }

  private void take(JamLine line) {
    switch (line) {
      case JamLine.Support support ->
          supports
              .computeIfAbsent(support.thread(), _ -> new ArrayList<>())
              .add(new IdeaEvidence.Support(voice(support.member()), support.at()));
      case JamLine.Rating rating ->
          ratings
              .computeIfAbsent(rating.idea(), _ -> new ArrayList<>())
              .add(
                  new IdeaEvidence.Rating(
                      voice(rating.member()),
                      rating.at(),
                      rating.overall(),
                      rating.impact(),
                      rating.feasibility(),
                      rating.novelty()));
      case JamLine.Post post -> reply(post);
      default -> {}
    }
  }

  private void reply(JamLine.Post post) {
    if (post.author() != null) {
      int depth = depths.getOrDefault(post.id(), 1);
      replies
          .computeIfAbsent(post.thread(), _ -> new ArrayList<>())
          .add(new IdeaEvidence.Reply(voice(post.author()), post.at(), depth));
    }
  }

  private Voice voice(String id) {
    return voices.computeIfAbsent(id, Voice::of);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
