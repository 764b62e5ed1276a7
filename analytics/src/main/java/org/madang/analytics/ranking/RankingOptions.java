package org.madang.analytics.ranking;

/**
 * How much each factor counts when all of them are known, and how strongly a shortlist is spread
 * over themes. A factor that nobody's behaviour feeds (no ratings, no support, no replies, no
 * vectors) loses its weight to the others in proportion.
 *
 * @param judgement weight of the ratings
 * @param support weight of the support
 * @param breadth weight of who stands behind it
 * @param discussion weight of the conversation
 * @param novelty weight of being unlike the other ideas
 * @param relevance how much a shortlist prefers rank over variety, from 0 to 1 (lambda of MMR)
 */
public record RankingOptions(
    double judgement,
    double support,
    double breadth,
    double discussion,
    double novelty,
    double relevance) {
  public RankingOptions {
    if (!(Math.min(Math.min(judgement, support), Math.min(Math.min(breadth, discussion), novelty))
        >= 0)) {
      throw new IllegalArgumentException("weights must not be negative");
    }
    if (!(judgement + support + breadth + discussion + novelty > 0)) {
      throw new IllegalArgumentException("some weight must be positive");
    }
    if (!(relevance >= 0 && relevance <= 1)) {
      throw new IllegalArgumentException("relevance must be in [0, 1], was " + relevance);
    }
  }

  public static RankingOptions defaults() {
    return new RankingOptions(0.40, 0.25, 0.15, 0.10, 0.10, 0.8);
  }

  public RankingOptions withRelevance(double newRelevance) {
    return new RankingOptions(judgement, support, breadth, discussion, novelty, newRelevance);
  }
}
