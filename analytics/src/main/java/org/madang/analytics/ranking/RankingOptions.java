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
 * @param top how many ideas count as the first, at most a fifth of all
 * @param draws how often the ranking is drawn to see how sure each place is, at least 20
 * @param seed of those draws
 */
public record RankingOptions(
    double judgement,
    double support,
    double breadth,
    double discussion,
    double novelty,
    double relevance,
    int top,
    int draws,
    long seed) {
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
    if (top < 1 || draws < 20) {
      throw new IllegalArgumentException("top must be at least 1 and draws 20");
    }
  }

  public static RankingOptions defaults() {
    return new RankingOptions(0.70, 0.15, 0.05, 0.05, 0.05, 0.8, 30, 200, 1);
  }

  /** How many of so many ideas count as the first. */
  int top(int ideas) {
    return Math.min(top, (int) Math.ceil(ideas / 5.0));
  }

  public RankingOptions withRelevance(double newRelevance) {
    return new RankingOptions(
        judgement, support, breadth, discussion, novelty, newRelevance, top, draws, seed);
  }

  /** The same with other weights, in the order judgement, support, breadth, discussion, novelty. */
  public RankingOptions withWeights(double... weights) {
    if (weights.length != 5) {
      throw new IllegalArgumentException("there are five weights, not " + weights.length);
    }
    return new RankingOptions(
        weights[0], weights[1], weights[2], weights[3], weights[4], relevance, top, draws, seed);
  }
}
