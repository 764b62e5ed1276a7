package org.madang.analytics.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Made-up ideas with what people did to them. */
final class Ideas {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private Ideas() {}

  static List<IdeaEvidence> agreed(int size) {
    return IntStream.range(0, size)
        .mapToObj(
            i -> {
              var given = new ArrayList<IdeaEvidence.Rating>();
              for (int j = 0; j < 20; j++) {
                given.add(rating("r" + (i + j) % 50, Math.clamp(2 + i % 3 + j % 2, 1, 5)));
              }
              return idea("i" + i, i, 40, given);
            })
        .toList();
  }

  static IdeaEvidence.Rating timed(String who, Instant at, int stars) {
    return new IdeaEvidence.Rating(Voice.of(who), at, stars, stars, stars, stars);
  }

  static List<IdeaEvidence> crowd(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> idea("i" + i, i / 2, 30, ratings("r" + i % 3 + "-", 2 + i, 1 + i % 5)))
        .toList();
  }

  static IdeaEvidence idea(String id, int minute, int viewers, List<IdeaEvidence.Rating> ratings) {
    return evidence(id, Voice.of("author of " + id), minute, List.of(), ratings, viewers);
  }

  static IdeaEvidence supported(
      String id, int minute, int viewers, int supports, List<IdeaEvidence.Rating> ratings) {
    return evidence(
        id, Voice.of("author of " + id), minute, supporters(supports), ratings, viewers);
  }

  static IdeaEvidence evidence(
      String id,
      Voice author,
      int minute,
      List<IdeaEvidence.Support> supporters,
      List<IdeaEvidence.Rating> ratings,
      int viewers) {
    return new IdeaEvidence(
        id,
        author,
        NOON.plusSeconds(60L * minute),
        supporters,
        ratings,
        viewers,
        List.of(),
        null,
        null,
        null);
  }

  static List<IdeaEvidence.Support> supporters(int count) {
    var voices = new ArrayList<IdeaEvidence.Support>();
    for (int i = 0; i < count; i++) {
      voices.add(new IdeaEvidence.Support(Voice.of("s" + i), null));
    }
    return voices;
  }

  static List<IdeaEvidence.Rating> ratings(String who, int count, int stars) {
    return IntStream.range(0, count).mapToObj(i -> rating(who + i, stars)).toList();
  }

  static IdeaEvidence.Rating rating(String who, int stars) {
    return new IdeaEvidence.Rating(Voice.of(who), null, stars, stars, stars, stars);
  }

  static RankedIdea place(List<RankedIdea> ranked, String id) {
    return ranked.stream().filter(idea -> idea.id().equals(id)).findFirst().orElseThrow();
  }

  static double width(RankedIdea idea) {
    return idea.high() - idea.low();
  }
}
