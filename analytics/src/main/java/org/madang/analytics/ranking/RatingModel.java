package org.madang.analytics.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * What the ratings say of each idea, put right for the habits of the raters. The model is {@code
 * rating = mean + severity + keenness·idea + noise}: a rater has a severity, normal around 0; a
 * keenness, normal around 1 (near 0 for somebody who gives everything the same stars); and a noise
 * of their own, whose precision is gamma distributed, so a careless rater weighs little. It is the
 * model of peer grading by bias and reliability (Piech et al. 2013, <em>Tuned Models of Peer
 * Assessment in MOOCs</em>) with a slope for each grader. An idea is normal around what its support
 * would let expect (a slope learned here; Fay and Herriot 1979), so an idea with few ratings keeps
 * near that.
 *
 * <p>A small jam knows little of its own people, so the variances start from what is usual
 * elsewhere as if 40 ideas and raters had been seen there, and people are never taken to differ
 * less than in any collection of ratings: the same person asked twice differs by 0.3 to 0.7 already
 * (Amatriain et al. 2009). Three friends who all give five stars are few, however well they agree.
 *
 * <p>Fitted by mean-field variational updates, each in closed form (Bishop 2006, chapter 10), the
 * variances by maximising the bound. Every round is linear in the ratings; it ends when no idea
 * moves by {@value #STILL} stars, after {@value #ROUNDS} rounds at most. Mean-field variances are
 * too small because they take the raters as known; the variance given to the outside adds theirs.
 * And whoever came to an idea has something in common that is not the idea (tastes, the hour, what
 * was said before): their errors are taken to be correlated by {@value #SHARED}, a usual figure for
 * answers that share an interviewer (Kish 1962), so that no number of ratings makes an idea
 * certain.
 */
final class RatingModel {
  private static final int ROUNDS = 60;
  private static final double STILL = 0.002;
  private static final double SHAPE = 2;
  private static final double LEAST = 0.01;
  private static final double PRIOR = 40;
  private static final double PRIOR_IDEAS = 0.2;
  private static final double PRIOR_KEENNESSES = 0.1;
  private static final double LEAST_NOISE = 0.6;
  private static final double LEAST_SEVERITIES = 0.2;
  private static final double SHARED = 0.05;

  private final Marks marks;
  private final double[] hints;
  private final double[] doubts;
  private final double[] ideas;
  private final double[] spreads;
  private final double[] severity;
  private final double[] keenness;
  private final double[] severityVariance;
  private final double[] keennessVariance;
  private final double[] covariance;
  private final double[] precision;
  private double mean;
  private double ideaVariance = 0.3;
  private double severitySpread = 0.3;
  private double keennessSpread = 0.1;
  private double noise = 1;
  private double slope;
  private int rounds;

  /**
   * @param hints what support says of each idea; 0 where it is silent
   */
  RatingModel(Marks marks, Standing hints) {
    this.marks = marks;
    this.hints = hints.values();
    this.doubts = hints.variances();
    ideas = new double[marks.ideas];
    spreads = filled(marks.ideas, ideaVariance);
    int raters = marks.raters.size();
    severity = new double[raters];
    keenness = filled(raters, 1);
    severityVariance = filled(raters, severitySpread);
    keennessVariance = filled(raters, keennessSpread);
    covariance = new double[raters];
    precision = filled(raters, 1);
    mean = Arrays.stream(marks.value).average().orElse(3);
  }

  private static double[] filled(int size, double value) {
    double[] filled = new double[size];
    Arrays.fill(filled, value);
    return filled;
  }

  /** Goes on from another fit, idea by idea and rater by rater as far as it knows them. */
  RatingModel from(RatingFit before, List<String> ids) {
    if (before.variances().isEmpty()) {
      return this;
    }
    for (int i = 0; i < ideas.length; i++) {
      var belief = before.ideas().get(ids.get(i));
      if (belief != null) {
        ideas[i] = belief.above();
        spreads[i] = belief.variance();
      }
    }
    for (int j = 0; j < severity.length; j++) {
      var habit = before.raters().get(marks.raters.get(j));
      if (habit != null) {
        severity[j] = habit.severity();
        keenness[j] = habit.keenness();
        precision[j] = habit.precision();
      }
    }
    var variances = before.variances();
    mean = variances.get(0);
    ideaVariance = variances.get(1);
    severitySpread = variances.get(2);
    keennessSpread = variances.get(3);
    noise = variances.get(4);
    slope = variances.get(5);
    return this;
  }

  RatingModel fit() {
    double moved = Double.POSITIVE_INFINITY;
    while (rounds < ROUNDS && moved > STILL && marks.size() > 0) {
      judgeRaters();
      moved = judgeIdeas();
      judgeVariances();
      rounds++;
    }
    return this;
  }

  private void judgeRaters() {
    int raters = severity.length;
    double[][] sums = new double[5][raters];
    for (int m = 0; m < marks.size(); m++) {
      int j = marks.rater[m];
      double idea = ideas[marks.idea[m]];
      double above = marks.value[m] - mean;
      sums[0][j]++;
      sums[1][j] += idea;
      sums[2][j] += idea * idea + spreads[marks.idea[m]];
      sums[3][j] += above;
      sums[4][j] += above * idea;
    }
    for (int j = 0; j < raters; j++) {
      double weight = precision[j];
      double p = 1 / severitySpread + weight * sums[0][j];
      double q = weight * sums[1][j];
      double r = 1 / keennessSpread + weight * sums[2][j];
      double a = weight * sums[3][j];
      double b = 1 / keennessSpread + weight * sums[4][j];
      double determinant = p * r - q * q;
      severity[j] = (r * a - q * b) / determinant;
      keenness[j] = (p * b - q * a) / determinant;
      severityVariance[j] = r / determinant;
      keennessVariance[j] = p / determinant;
      covariance[j] = -q / determinant;
    }
    judgePrecisions(sums[0]);
  }

  private void judgePrecisions(double[] counts) {
    double[] errors = new double[severity.length];
    for (int m = 0; m < marks.size(); m++) {
      errors[marks.rater[m]] += squaredError(m);
    }
    for (int j = 0; j < errors.length; j++) {
      precision[j] = (SHAPE + counts[j] / 2) / (SHAPE * noise + errors[j] / 2);
    }
  }

  private double squaredError(int mark) {
    int i = marks.idea[mark];
    int j = marks.rater[mark];
    double error = marks.value[mark] - mean - severity[j] - keenness[j] * ideas[i];
    return error * error
        + severityVariance[j]
        + 2 * covariance[j] * ideas[i]
        + keennessVariance[j] * (ideas[i] * ideas[i] + spreads[i])
        + keenness[j] * keenness[j] * spreads[i];
  }

  private double judgeIdeas() {
    double moved = 0;
    for (int i = 0; i < ideas.length; i++) {
      double weights = 1 / priorVariance(i);
      double sum = slope * hints[i] * weights;
      for (int m = marks.from[i]; m < marks.from[i + 1]; m++) {
        int j = marks.rater[m];
        double weight = precision[j];
        weights += weight * (keenness[j] * keenness[j] + keennessVariance[j]);
        sum += weight * (keenness[j] * (marks.value[m] - mean - severity[j]) - covariance[j]);
      }
      moved = Math.max(moved, Math.abs(sum / weights - ideas[i]));
      ideas[i] = sum / weights;
      spreads[i] = 1 / weights;
    }
    return moved;
  }

  // A hint is a shrunk guess of its own; what it leaves open is left open here too.
  private double priorVariance(int idea) {
    return ideaVariance + slope * slope * Math.min(1, doubts[idea]);
  }

  private void judgeVariances() {
    judgeSlope();
    double squares = PRIOR * PRIOR_IDEAS;
    double rated = PRIOR;
    for (int i = 0; i < ideas.length; i++) {
      if (marks.count(i) > 0) {
        double off = ideas[i] - slope * hints[i];
        squares += off * off + spreads[i];
        rated++;
      }
    }
    ideaVariance = Math.max(LEAST, squares / rated);
    double severities = PRIOR * LEAST_SEVERITIES;
    double keennesses = PRIOR * PRIOR_KEENNESSES;
    double precisions = PRIOR / LEAST_NOISE;
    for (int j = 0; j < severity.length; j++) {
      severities += severity[j] * severity[j] + severityVariance[j];
      keennesses += (keenness[j] - 1) * (keenness[j] - 1) + keennessVariance[j];
      precisions += precision[j];
    }
    severitySpread = Math.max(LEAST_SEVERITIES, severities / (severity.length + PRIOR));
    keennessSpread = Math.clamp(keennesses / (severity.length + PRIOR), LEAST, 0.6);
    noise = Math.max(LEAST_NOISE, (severity.length + PRIOR) / precisions);
    double residuals = 0;
    for (int m = 0; m < marks.size(); m++) {
      int j = marks.rater[m];
      residuals += marks.value[m] - severity[j] - keenness[j] * ideas[marks.idea[m]];
    }
    mean = residuals / marks.size();
  }

  // Regression of what the ratings alone say on the hints, each weighted by how much they say.
  private void judgeSlope() {
    double products = 0;
    double squares = 20 / (ideaVariance + noise);
    for (int i = 0; i < ideas.length; i++) {
      double prior = priorVariance(i);
      double own = 1 / spreads[i] - 1 / prior;
      if (own > 1e-9) {
        double said = (ideas[i] / spreads[i] - slope * hints[i] / prior) / own;
        double weight = 1 / (ideaVariance + 1 / own);
        products += weight * hints[i] * said;
        squares += weight * hints[i] * hints[i];
      }
    }
    slope = products / squares;
  }

  /** How far an idea is above the jam's mean, in stars. */
  double idea(int idea) {
    return ideas[idea];
  }

  double mean() {
    return mean;
  }

  /** How unlike ideas are: the variance of all of them. */
  double population() {
    double hinted = 0;
    for (double hint : hints) {
      hinted += slope * slope * hint * hint / hints.length;
    }
    return ideaVariance + hinted;
  }

  /** Of an idea: the raters' habits are not taken as known, nor their errors as independent. */
  double variance(int idea) {
    double weights = 0;
    for (int m = marks.from[idea]; m < marks.from[idea + 1]; m++) {
      weights += weight(m);
    }
    double data = weights / (1 + SHARED * noise * weights);
    return 1 / (1 / priorVariance(idea) + data);
  }

  /** How much a mark says of its idea: one over the variance of what the rater adds to it. */
  private double weight(int mark) {
    int j = marks.rater[mark];
    double idea = ideas[marks.idea[mark]];
    double habit =
        severityVariance[j] + 2 * covariance[j] * idea + keennessVariance[j] * idea * idea;
    return keenness[j] * keenness[j] / (1 / precision[j] + Math.max(0, habit));
  }

  /** How far a mark is from what the model expects, in the rater's own standard deviations. */
  double surprise(int mark) {
    int j = marks.rater[mark];
    double expected = mean + severity[j] + keenness[j] * ideas[marks.idea[mark]];
    return (marks.value[mark] - expected) * Math.sqrt(precision[j]);
  }

  /** Whether a rater, severity aside, put the idea above the jam's mean. */
  boolean approves(int mark) {
    return marks.value[mark] - severity[marks.rater[mark]] > mean;
  }

  RatingFit found(List<String> ids) {
    var byIdea = new HashMap<String, RatingFit.Belief>();
    for (int i = 0; i < ideas.length; i++) {
      byIdea.put(ids.get(i), new RatingFit.Belief(ideas[i], spreads[i]));
    }
    var byRater = new HashMap<String, RatingFit.Habit>();
    for (int j = 0; j < severity.length; j++) {
      byRater.put(marks.raters.get(j), new RatingFit.Habit(severity[j], keenness[j], precision[j]));
    }
    var variances =
        new ArrayList<>(List.of(mean, ideaVariance, severitySpread, keennessSpread, noise, slope));
    return new RatingFit(byIdea, byRater, variances, rounds);
  }
}
