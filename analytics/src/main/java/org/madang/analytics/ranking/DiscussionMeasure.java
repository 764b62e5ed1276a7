package org.madang.analytics.ranking;

import java.util.List;

/**
 * How much of a conversation an idea became: the different people who replied, twice, and how deep
 * the answers go, each on a logarithmic scale (the tenth reply says less than the first, and one
 * giant thread does not make all others small), less what is usual for ideas that had as much
 * chance to be answered. Replies of the author count for depth only. How long replies are counts
 * nothing: languages need more or fewer words and letters for the same.
 */
final class DiscussionMeasure implements Measure {
  private final List<IdeaEvidence> ideas;
  private final Standing standing;

  DiscussionMeasure(List<IdeaEvidence> ideas, Peers peers) {
    this.ideas = ideas;
    double[] depths = ideas.stream().mapToDouble(DiscussionMeasure::raw).toArray();
    double[] errors = ideas.stream().mapToDouble(idea -> 4.0 / (people(idea) + 4)).toArray();
    standing = Standing.of(peers.above(depths), errors);
  }

  private static double raw(IdeaEvidence idea) {
    return 2 * Math.log1p(people(idea)) + Math.log1p(deepest(idea));
  }

  private static long people(IdeaEvidence idea) {
    return idea.replies().stream()
        .map(IdeaEvidence.Reply::by)
        .filter(voice -> Measure.byOthers(idea, voice))
        .map(Voice::id)
        .distinct()
        .count();
  }

  private static int deepest(IdeaEvidence idea) {
    return idea.replies().stream().mapToInt(IdeaEvidence.Reply::depth).max().orElse(0);
  }

  @Override
  public String name() {
    return "discussion";
  }

  @Override
  public double doubt() {
    return 1;
  }

  @Override
  public boolean speaks() {
    return ideas.stream().anyMatch(idea -> !idea.replies().isEmpty());
  }

  @Override
  public Estimate estimate(int place) {
    var idea = ideas.get(place);
    var reason =
        idea.replies().isEmpty()
            ? Reason.of("discussion.none")
            : Reason.of("discussion.some", idea.replies().size(), people(idea), deepest(idea));
    return standing.estimate(place, reason);
  }
}
