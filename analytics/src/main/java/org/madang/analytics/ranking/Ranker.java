package org.madang.analytics.ranking;

import java.util.List;
import java.util.Map;

/** Ranks ideas, explains each rank, and says how sure it is. */
public final class Ranker {
  private final RankingOptions options;

  public Ranker(RankingOptions options) {
    this.options = options;
  }

  /** Every idea once, best first. */
  public Ranking rank(List<IdeaEvidence> ideas) {
    return new Ranking(List.of(), Map.of("judgement", options.judgement()), List.of());
  }

  /** The first {@code size} ideas of a list that is both good and varied. */
  public List<RankedIdea> shortlist(Ranking ranking, List<IdeaEvidence> ideas, int size) {
    return ranking.ideas().stream().limit(size).toList();
  }
}
