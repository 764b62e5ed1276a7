package org.madang.analytics.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ranks ideas, explains each rank, and says how sure it is. The score is the weighted sum of five
 * factors, each visible and on one scale (one half is the usual idea, an eighth a standard
 * deviation of all): ratings, support, breadth, discussion and novelty. Each is an empirical-Bayes
 * estimate with a variance of its own (see the package's measures); the variance of the score is
 * the weighted sum of theirs, the interval of the score the normal 90 % one, and the interval of
 * the place is found by drawing the ranking again and again. Accounts that act together lose all
 * their votes before anything is measured ({@code Rings}). A factor that nothing in the jam speaks
 * of loses its weight to the others. Ideas are ordered by score; equal scores by time, then by id,
 * so that the order never depends on the order of the list. Immutable and safe to share between
 * threads.
 */
public final class Ranker {
  /** Half a normal 90 % interval, in standard deviations. */
  static final double NINETY = 1.6449;

  /** Wider intervals than this, in points, leave open whether an idea is good or middling. */
  static final double SURE_WIDTH = 15;

  private static final double POINTS = 100;

  private final RankingOptions options;

  public Ranker(RankingOptions options) {
    this.options = options;
  }

  /** Every idea once, best first. */
  public Ranking rank(List<IdeaEvidence> ideas) {
    return weigh(ideas, null).rank(options);
  }

  /**
   * Measures all factors, so that the ideas can be ranked by these or any other weights.
   *
   * @param before an earlier weighing of the same jam, from which this one goes on and so settles
   *     sooner; null for the first
   */
  public WeighedIdeas weigh(List<IdeaEvidence> ideas, @Nullable WeighedIdeas before) {
    return WeighedIdeas.of(ideas, before);
  }

  /**
   * The first {@code size} ideas of a list that is both good and varied: maximal marginal relevance
   * (Carbonell and Goldstein 1998). Each next idea is the one with the most {@code λ·score −
   * (1−λ)·likeness}, where likeness is the greatest cosine with an idea already taken, at least one
   * half within a theme. The first is always the best; equal ones go by rank. Only ideas near the
   * top come into question, so the cost is about the square of {@code size} and not of the jam.
   *
   * @param ideas the evidence the ranking was made of
   */
  public List<RankedIdea> shortlist(Ranking ranking, List<IdeaEvidence> ideas, int size) {
    Map<String, IdeaEvidence> evidence =
        ideas.stream().collect(Collectors.toMap(IdeaEvidence::id, idea -> idea));
    var open =
        ranking.ideas().stream()
            .map(idea -> new Candidate(idea, evidence.get(idea.id())))
            .collect(Collectors.toCollection(ArrayList::new));
    var taken = new ArrayList<Candidate>();
    while (taken.size() < size && !open.isEmpty()) {
      taken.add(open.remove(best(open, taken)));
    }
    return taken.stream().map(one -> one.idea).toList();
  }

  /** Asks only as many candidates as can still be the best, for they stand in order of score. */
  private int best(List<Candidate> open, List<Candidate> taken) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < open.size() && worth(open.get(i).idea, 0) > most; i++) {
      var one = open.get(i);
      if (worth(one.idea, one.likeness) > most) {
        double worth = worth(one.idea, one.likenessTo(taken));
        if (worth > most) {
          most = worth;
          best = i;
        }
      }
    }
    return best;
  }

  private double worth(RankedIdea idea, double likeness) {
    return options.relevance() * idea.score() / POINTS - (1 - options.relevance()) * likeness;
  }

  /** An idea that may be taken, and the greatest likeness it is known to have with those taken. */
  private static final class Candidate {
    private final RankedIdea idea;
    private final IdeaEvidence evidence;
    private double likeness;
    private int compared;

    Candidate(RankedIdea idea, IdeaEvidence evidence) {
      this.idea = idea;
      this.evidence = evidence;
    }

    double likenessTo(List<Candidate> taken) {
      for (; compared < taken.size(); compared++) {
        likeness = Math.max(likeness, likeness(evidence, taken.get(compared).evidence));
      }
      return likeness;
    }
  }

  private static double likeness(IdeaEvidence one, IdeaEvidence other) {
    double cosine = NoveltyMeasure.cosine(one, other);
    boolean together = one.theme() != null && one.theme().equals(other.theme());
    return Math.max(together ? 0.5 : 0, Double.isNaN(cosine) ? 0 : cosine);
  }
}
