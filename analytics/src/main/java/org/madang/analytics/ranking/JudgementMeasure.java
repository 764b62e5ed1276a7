package org.madang.analytics.ranking;

import org.jspecify.annotations.Nullable;

/** What the ratings say, put right for the habits of the raters by {@link RatingModel}. */
final class JudgementMeasure implements Measure {
  private static final int FEWEST = 8;
  private static final double APART = 0.7;
  private static final double PART = 0.25;
  private static final double ERRORS = 2.5;

  private final Marks marks;
  private final RatingModel model;

  JudgementMeasure(Marks marks, RatingModel model) {
    this.marks = marks;
    this.model = model;
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
      return Estimate.standing(0, 1, Reason.of("judgement.silent"));
    }
    double stars = model.mean() + model.idea(idea);
    double deviation = Math.sqrt(model.variance(idea));
    var reason =
        marks.count(idea) == 0
            ? Reason.of("judgement.none")
            : Reason.of(
                "judgement.rated",
                marks.count(idea),
                marks.given(idea),
                stars(stars),
                stars(stars - Ranker.NINETY * deviation),
                stars(stars + Ranker.NINETY * deviation));
    double population = model.population();
    return Estimate.standing(
        model.idea(idea) / Math.sqrt(population), model.variance(idea) / population, reason);
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
