package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Cards;
import org.madang.discussion.Evidence;
import org.madang.discussion.JamThread;
import org.madang.discussion.Judgements;
import org.madang.discussion.Markdown;
import org.madang.discussion.PostView;
import org.madang.discussion.Posts;
import org.madang.discussion.RatingSummary;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;

/** All that an idea's place rests on, over HTTP, for those who see the shortlist. */
@Path("jams/{jam}/ideas/{thread}/evidence")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {
  private static final int STRETCHES = 48;
  private static final int VOICES = 5;

  /** What a cohort is a part of. */
  public enum Dimension {
    FUNCTION,
    UNIT,
    REGION;

    String of(Evidence.Cohort cohort) {
      return switch (this) {
        case FUNCTION -> cohort.function();
        case UNIT -> cohort.unit();
        case REGION -> cohort.region();
      };
    }
  }

  /**
   * How one group of people judges the idea.
   *
   * @param mean of the overall ratings; null while fewer than five people rated
   */
  public record Cohort(
      Dimension dimension, String name, int supports, int ratings, @Nullable Double mean) {}

  /** What happened from a moment on. */
  public record Stretch(Instant at, int posts, int supports) {}

  /**
   * The evidence.
   *
   * @param html what the idea says
   */
  @Schema(name = "EvidenceView")
  public record View(
      ShortlistView.Entry entry,
      String html,
      RatingSummary ratings,
      List<Cohort> cohorts,
      List<Stretch> overTime,
      List<PostView> voices,
      List<LinkView> links) {}

  @Inject private CurrentMember current;
  @Inject private Shortlists shortlists;
  @Inject private Visits visits;
  @Inject private Judgements judgements;
  @Inject private Evidence evidence;
  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Cards cards;
  @Inject private IdeaLinks links;
  @Inject private LinkViews views;

  @GET
  public View evidence(@PathParam("jam") UUID jam, @PathParam("thread") UUID idea) {
    var viewer = shortlists.enter(jam, current.member());
    var entry = shortlists.entry(viewer, idea);
    var supports = evidence.supportsOf(idea);
    var ratings = evidence.ratingsOf(idea);
    var visit = visits.of(viewer);
    return new View(
        entry,
        words(threads.get(idea)),
        judgements.summary(idea),
        cohorts(supports, ratings),
        overTime(
            entry.thread().at(),
            posts.times(idea),
            supports.stream().map(Evidence.GivenSupport::at).toList()),
        cards.posts(posts.telling(idea, VOICES), visit, null, false),
        views.of(visit, links.all(jam, "", Set.of(), idea.toString(), 0, 50)));
  }

  private static String words(JamThread idea) {
    return idea.visibility() == Visibility.VISIBLE ? Markdown.html(idea.text()) : "";
  }

  /** By function, unit and region, each by name; who has none is in none. */
  static List<Cohort> cohorts(
      List<Evidence.GivenSupport> supports, List<Evidence.GivenRating> ratings) {
    return Stream.of(Dimension.values())
        .flatMap(dimension -> cohorts(dimension, supports, ratings))
        .toList();
  }

  private static Stream<Cohort> cohorts(
      Dimension dimension,
      List<Evidence.GivenSupport> supports,
      List<Evidence.GivenRating> ratings) {
    var supported = new TreeMap<String, Integer>();
    supports.forEach(one -> supported.merge(dimension.of(one.cohort()), 1, Integer::sum));
    var rated = new TreeMap<String, List<Integer>>();
    ratings.forEach(
        one ->
            rated
                .computeIfAbsent(dimension.of(one.cohort()), _ -> new ArrayList<>())
                .add(one.scores().overall()));
    return Stream.concat(supported.keySet().stream(), rated.keySet().stream())
        .distinct()
        .filter(name -> !name.isBlank())
        .sorted()
        .map(
            name -> {
              var scores = rated.getOrDefault(name, List.of());
              return new Cohort(
                  dimension,
                  name,
                  supported.getOrDefault(name, 0),
                  scores.size(),
                  scores.size() < OpinionViews.FEWEST
                      ? null
                      : scores.stream().mapToInt(Integer::intValue).average().orElseThrow());
            });
  }

  private static List<Stretch> overTime(
      Instant start, List<Instant> written, List<Instant> supported) {
    var end =
        Stream.concat(written.stream(), supported.stream())
            .max(Comparator.naturalOrder())
            .filter(last -> last.isAfter(start))
            .orElse(start);
    long minutes = Math.max(1, Duration.between(start, end).toMinutes() / STRETCHES + 1);
    var counts = new TreeMap<Long, int[]>();
    for (long at = 0; at <= Duration.between(start, end).toMinutes() / minutes; at++) {
      counts.put(at, new int[2]);
    }
    written.forEach(at -> count(counts, start, at, minutes, 0));
    supported.forEach(at -> count(counts, start, at, minutes, 1));
    return counts.entrySet().stream()
        .map(
            entry ->
                new Stretch(
                    start.plus(Duration.ofMinutes(entry.getKey() * minutes)),
                    entry.getValue()[0],
                    entry.getValue()[1]))
        .toList();
  }

  private static void count(
      Map<Long, int[]> counts, Instant start, Instant at, long minutes, int which) {
    long stretch = Math.max(0, Duration.between(start, at).toMinutes() / minutes);
    counts.computeIfAbsent(stretch, _ -> new int[2])[which]++;
  }
}
