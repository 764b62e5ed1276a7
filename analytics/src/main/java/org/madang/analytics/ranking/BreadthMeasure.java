package org.madang.analytics.ranking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Whether all kinds of people stand behind an idea: the geometric mean, over the functions, units
 * and regions of the jam, of the probability that one of them approves, {@code (approving + ½)/
 * (judging + 1)} with Jeffreys' prior (Jeffreys 1946). A geometric mean is small as soon as one
 * cohort stays away: group-informed consensus (Small et al. 2021, <em>Polis</em>). Somebody
 * approves by a rating that, their severity aside, is above the jam's mean, or by support without a
 * rating. Unknown cohorts are left out; where none is known, everybody is one. Of each dimension
 * the {@value #MOST} largest cohorts count. The logarithm has the variance of the delta method and
 * is shrunk by it ({@link Standing}). Cost: linear in ratings and supports, and ideas times
 * cohorts.
 */
final class BreadthMeasure implements Measure {
  private static final List<Function<Voice, String>> COHORTS =
      List.of(Voice::function, Voice::unit, Voice::region);
  private static final int MOST = 12;

  private final List<Map<String, Boolean>> judges;
  private final List<Map<String, Voice>> voices;
  private final List<List<String>> names;
  private final Standing standing;
  private final List<Uncounted> uncounted;

  BreadthMeasure(
      List<IdeaEvidence> ideas, Marks marks, RatingModel model, List<Uncounted> uncounted) {
    this.uncounted = uncounted;
    judges =
        IntStream.range(0, ideas.size())
            .mapToObj(i -> judges(ideas.get(i), i, marks, model))
            .toList();
    voices = ideas.stream().map(BreadthMeasure::voices).toList();
    names = COHORTS.stream().map(this::largest).toList();
    double[] raw = new double[ideas.size()];
    double[] errors = new double[ideas.size()];
    for (int i = 0; i < raw.length; i++) {
      measure(i, raw, errors);
    }
    standing = Standing.of(raw, errors);
  }

  private static Map<String, Boolean> judges(
      IdeaEvidence idea, int place, Marks marks, RatingModel model) {
    Map<String, Boolean> judges = new HashMap<>();
    idea.supports().stream()
        .filter(one -> Measure.byOthers(idea, one.by()))
        .forEach(one -> judges.put(one.by().id(), true));
    for (int m = marks.from[place]; m < marks.from[place + 1]; m++) {
      judges.put(marks.raters.get(marks.rater[m]), model.approves(m));
    }
    return judges;
  }

  private static Map<String, Voice> voices(IdeaEvidence idea) {
    Map<String, Voice> voices = new HashMap<>();
    idea.supports().forEach(one -> voices.put(one.by().id(), one.by()));
    idea.ratings().forEach(one -> voices.put(one.by().id(), one.by()));
    voices.values().removeIf(voice -> !Measure.byOthers(idea, voice));
    return voices;
  }

  private List<String> largest(Function<Voice, String> cohort) {
    Map<String, Integer> counts = new HashMap<>();
    voices.forEach(
        all -> all.values().forEach(voice -> counts.merge(cohort.apply(voice), 1, Integer::sum)));
    counts.remove("");
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void measure(int idea, double[] raw, double[] errors) {
    if (judges.get(idea).isEmpty()) {
      raw[idea] = Double.NaN;
      return;
    }
    int dimensions = 0;
    for (int c = 0; c < COHORTS.size(); c++) {
      if (names.get(c).size() > 1) {
        add(idea, COHORTS.get(c), names.get(c), raw, errors);
        dimensions++;
      }
    }
    if (dimensions == 0) {
      add(idea, _ -> "all", List.of("all"), raw, errors);
      dimensions = 1;
    }
    raw[idea] /= dimensions;
    // The dimensions look at the same people, so their errors do not cancel each other.
    errors[idea] /= dimensions;
  }

  private void add(
      int idea, Function<Voice, String> of, List<String> cohorts, double[] raw, double[] errors) {
    Map<String, int[]> counts = new HashMap<>();
    judges
        .get(idea)
        .forEach(
            (id, approves) -> {
              var voice = voices.get(idea).getOrDefault(id, Voice.of(id));
              var count = counts.computeIfAbsent(of.apply(voice), _ -> new int[2]);
              count[0] += approves ? 1 : 0;
              count[1]++;
            });
    for (String cohort : cohorts) {
      int[] count = counts.getOrDefault(cohort, new int[2]);
      double share = (count[0] + 0.5) / (count[1] + 1.0);
      raw[idea] += Math.log(share) / cohorts.size();
      errors[idea] += (1 - share) / (share * (count[1] + 2.0)) / cohorts.size() / cohorts.size();
    }
  }

  @Override
  public String name() {
    return "breadth";
  }

  @Override
  public double doubt() {
    return 0.5;
  }

  @Override
  public boolean speaks() {
    return judges.stream().anyMatch(all -> !all.isEmpty());
  }

  @Override
  public Estimate estimate(int idea) {
    long approving = judges.get(idea).values().stream().filter(yes -> yes).count();
    Set<String> functions = new HashSet<>();
    Set<String> regions = new HashSet<>();
    judges
        .get(idea)
        .forEach(
            (id, approves) -> {
              var voice = voices.get(idea).get(id);
              if (approves && voice != null) {
                functions.add(voice.function());
                regions.add(voice.region());
              }
            });
    functions.remove("");
    regions.remove("");
    return standing.estimate(
        idea,
        judges.get(idea).isEmpty()
            ? unheard(uncounted.get(idea))
            : reason(approving, judges.get(idea).size(), functions.size(), regions.size()));
  }

  private static Reason unheard(Uncounted vain) {
    return vain.any() ? Reason.of("breadth.uncounted", vain.whose()) : Reason.of("breadth.none");
  }

  private Reason reason(long approving, int people, int functions, int regions) {
    if (people == 1) {
      return Reason.of("breadth.one", approving);
    }
    if (approving == 0) {
      return Reason.of("breadth.nobody", people);
    }
    return names.getFirst().isEmpty() && names.getLast().isEmpty()
        ? Reason.of("breadth.people", approving, people)
        : Reason.of("breadth.known", approving, people, functions, regions, MOST);
  }
}
