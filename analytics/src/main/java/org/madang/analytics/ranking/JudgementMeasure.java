package org.madang.analytics.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ratings say, put right for the habits of the raters by {@link RatingModel}. */
final class JudgementMeasure implements Measure {
  private static final int FEWEST = 8;
  private static final double APART = 0.7;
  private static final double PART = 0.25;
  private static final double ERRORS = 2.5;

  /** In stars; what is nearer to the mean is told as the same. */
  private static final double MIDDLING = 0.05;

  private final Marks marks;
  private final RatingModel model;
  private final List<Uncounted> uncounted;

  JudgementMeasure(Marks marks, RatingModel model, List<Uncounted> uncounted) {
    this.marks = marks;
    this.model = model;
    this.uncounted = uncounted;
  }

  @Override
  public String name() {
    return "judgement";
  }

  @Override
  public double doubt() {
    return 0;
  }

  @Override
  public boolean speaks() {
    return marks.size() > 0;
  }

  @Override
  public Estimate estimate(int idea) {
    if (!speaks()) {
      return Estimate.standing(
          0, 1, Reason.of(isUncounted() ? "judgement.vain" : "judgement.silent"));
    }
    double population = model.population();
    var reason = marks.count(idea) == 0 ? unrated(idea) : rated(idea);
    return Estimate.standing(
        model.idea(idea) / Math.sqrt(population), model.variance(idea) / population, reason);
  }

  /** Whether there are ratings, of which none counts. */
  boolean isUncounted() {
    return !speaks() && uncounted.stream().anyMatch(Uncounted::any);
  }

  private Reason rated(int idea) {
    double stars = model.mean() + model.idea(idea);
    double reach = reach(idea);
    return Reason.of(
        "judgement.rated",
        marks.count(idea),
        marks.given(idea),
        stars(stars),
        stars(stars - reach),
        stars(stars + reach));
  }

  /** The model lets support foretell what nobody has rated. */
  private Reason unrated(int idea) {
    var vain = uncounted.get(idea);
    if (Math.abs(model.idea(idea)) < MIDDLING) {
      return vain.any()
          ? Reason.of("judgement.uncounted", vain.people(), vain.whose())
          : Reason.of("judgement.none");
    }
    double stars = model.mean() + model.idea(idea);
    double reach = reach(idea);
    double low = stars(stars - reach);
    double high = stars(stars + reach);
    return vain.any()
        ? Reason.of(
            "judgement.uncounted-foretold", stars(stars), low, high, vain.people(), vain.whose())
        : Reason.of("judgement.foretold", stars(stars), low, high);
  }

  private double reach(int idea) {
    return Ranker.NINETY * Math.sqrt(model.variance(idea));
  }

  private static double stars(double value) {
    return Math.clamp(value, 1, 5);
  }

  /**
   * Says so where an idea divides people: the marks lie further apart than those of other ideas (by
   * a chi-squared test), and a quarter or more of the raters is on either side.
   */
  @Nullable Reason division(int idea) {
    int count = marks.count(idea);
    double squares = 0;
    int above = 0;
    int below = 0;
    for (int m = marks.from[idea]; m < marks.from[idea + 1]; m++) {
      double surprise = model.surprise(m);
      squares += surprise * surprise;
      above += surprise > APART ? 1 : 0;
      below += surprise < -APART ? 1 : 0;
    }
    boolean wide = squares - count > ERRORS * Math.sqrt(2.0 * count);
    return count >= FEWEST && wide && Math.min(above, below) >= PART * count
        ? Reason.of("idea.divides", above, below, count)
        : null;
  }
}
