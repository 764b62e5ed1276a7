package org.madang.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.ranking.IdeaEvidence;
import org.madang.analytics.ranking.Voice;
import org.madang.analytics.themes.Curation;
import org.madang.discussion.Evidence;
import org.madang.discussion.JamThread;

/**
 * All that an analysis of a jam looks at, read in one transaction.
 *
 * @param position of the log that is in it at least
 * @param previous what the run before found, or null
 * @param review when REVIEW began, or null while it has not
 * @param early whether REVIEW is sure to be to come: a ranking that is frozen already was made by a
 *     clock that ran ahead, or before the jam was sent back
 */
record JamState(
    UUID jam,
    long position,
    Instant at,
    List<JamThread> ideas,
    List<Statement> statements,
    List<Evidence.GivenSupport> supports,
    List<Evidence.GivenRating> ratings,
    List<Evidence.Voice> voices,
    Map<UUID, Integer> exposures,
    Curation curation,
    @Nullable FoundThemes previous,
    @Nullable Instant review,
    boolean early) {

  /** Whose each idea is. */
  Map<String, String> authors() {
    return ideas.stream()
        .collect(Collectors.toMap(idea -> idea.id().toString(), idea -> idea.author().toString()));
  }

  /** Ideas of the last hour, by theme. */
  Map<String, Integer> growth(Map<String, String> themeOf) {
    var growth = new HashMap<String, Integer>();
    for (var idea : ideas) {
      var theme = themeOf.get(idea.id().toString());
      if (theme != null && idea.at().isAfter(at.minus(Duration.ofHours(1)))) {
        growth.merge(theme, 1, Integer::sum);
      }
    }
    return growth;
  }

  /** What speaks for each idea. */
  List<IdeaEvidence> evidence(Map<String, TextVector> vectors, Map<String, String> themeOf) {
    var people = new HashMap<UUID, Voice>();
    var supported = new HashMap<UUID, List<IdeaEvidence.Support>>();
    supports.forEach(
        support ->
            supported
                .computeIfAbsent(support.thread(), _ -> new ArrayList<>())
                .add(
                    new IdeaEvidence.Support(
                        voice(people, support.member(), support.cohort()), support.at())));
    var judged = new HashMap<UUID, List<IdeaEvidence.Rating>>();
    ratings.forEach(
        rating ->
            judged
                .computeIfAbsent(rating.thread(), _ -> new ArrayList<>())
                .add(
                    new IdeaEvidence.Rating(
                        voice(people, rating.member(), rating.cohort()),
                        rating.at(),
                        rating.scores().overall(),
                        rating.scores().impact(),
                        rating.scores().feasibility(),
                        rating.scores().novelty())));
    var replies = new HashMap<UUID, List<IdeaEvidence.Reply>>();
    voices.forEach(
        post ->
            replies
                .computeIfAbsent(post.thread(), _ -> new ArrayList<>())
                .add(
                    new IdeaEvidence.Reply(
                        voice(people, post.member(), post.cohort()), post.at(), post.depth() + 1)));
    return ideas.stream()
        .map(
            idea -> {
              var vector = vectors.get(idea.id().toString());
              boolean known = vector != null && vector.isKnown();
              var author = people.get(idea.author());
              return new IdeaEvidence(
                  idea.id().toString(),
                  author == null ? Voice.of(idea.author().toString()) : author,
                  idea.at(),
                  supported.getOrDefault(idea.id(), List.of()),
                  judged.getOrDefault(idea.id(), List.of()),
                  exposures.getOrDefault(idea.id(), 0),
                  replies.getOrDefault(idea.id(), List.of()),
                  known ? vector.values() : null,
                  known ? vector.space() : null,
                  themeOf.get(idea.id().toString()));
            })
        .toList();
  }

  private static Voice voice(Map<UUID, Voice> people, UUID member, Evidence.Cohort cohort) {
    return people.computeIfAbsent(
        member, id -> new Voice(id.toString(), cohort.function(), cohort.unit(), cohort.region()));
  }
}
