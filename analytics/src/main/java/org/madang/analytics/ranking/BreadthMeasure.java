package org.madang.analytics.ranking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Whether many kinds of people stand behind an idea. Two things, multiplied as a geometric mean:
 * how many different people took part, against the jam's usual ({@code n/(n+usual)}), and how
 * evenly the cohorts of the jam do so: per function, unit and region the geometric mean over the
 * cohorts of the share {@code (backers + ½)/(members + 1)}, that is with Jeffreys' prior (Jeffreys
 * 1946), over the arithmetic one. A geometric mean is small as soon as one cohort stays away, as in
 * group-aware consensus (Small et al. 2021, <em>Polis</em>). Unknown cohorts are left out.
 */
final class BreadthMeasure implements Measure {
  private static final List<Function<Voice, String>> COHORTS =
      List.of(Voice::function, Voice::unit, Voice::region);

  private final List<Map<String, Voice>> backers;
  private final List<Map<String, Long>> sizes;
  private final double usual;

  BreadthMeasure(List<IdeaEvidence> ideas) {
    backers = ideas.stream().map(BreadthMeasure::backers).toList();
    Map<String, Voice> everybody = new HashMap<>();
    backers.forEach(everybody::putAll);
    sizes = COHORTS.stream().map(cohort -> counts(everybody, cohort)).toList();
    usual = Math.max(1, backers.stream().mapToInt(Map::size).average().orElse(1));
  }

  private static Map<String, Voice> backers(IdeaEvidence idea) {
    Map<String, Voice> voices = new LinkedHashMap<>();
    idea.replies().forEach(reply -> voices.put(reply.by().id(), reply.by()));
    idea.supporters().forEach(voice -> voices.put(voice.id(), voice));
    idea.ratings().stream()
        .filter(rating -> rating.overall() != null && rating.overall() >= 3)
        .forEach(rating -> voices.put(rating.by().id(), rating.by()));
    voices.values().removeIf(voice -> !Measure.byOthers(idea, voice));
    return voices;
  }

  private static Map<String, Long> counts(
      Map<String, Voice> voices, Function<Voice, String> cohort) {
    Map<String, Long> counts = new HashMap<>();
    voices.values().stream()
        .map(cohort)
        .filter(name -> !name.isBlank())
        .forEach(name -> counts.merge(name, 1L, Long::sum));
    return counts;
  }

  @Override
  public String name() {
    return "breadth";
  }

  @Override
  public boolean speaks() {
    return backers.stream().anyMatch(voices -> !voices.isEmpty());
  }

  @Override
  public Estimate estimate(int idea) {
    var voices = backers.get(idea);
    double crowd = voices.size() / (voices.size() + usual);
    double evenness = 1;
    int known = 0;
    for (int c = 0; c < COHORTS.size(); c++) {
      if (sizes.get(c).size() > 1) {
        evenness *= evenness(counts(voices, COHORTS.get(c)), sizes.get(c));
        known++;
      }
    }
    double value = known == 0 ? crowd : Math.sqrt(crowd * Math.pow(evenness, 1.0 / known));
    double variance = value * (1 - value) / (voices.size() + 2 * usual + 1);
    return Estimate.of(value, variance, reason(voices));
  }

  private Reason reason(Map<String, Voice> voices) {
    int functions = counts(voices, Voice::function).size();
    int regions = counts(voices, Voice::region).size();
    return sizes.getFirst().isEmpty() && sizes.getLast().isEmpty()
        ? Reason.of("breadth.people", voices.size())
        : Reason.of("breadth.known", voices.size(), functions, regions);
  }

  private static double evenness(Map<String, Long> present, Map<String, Long> all) {
    double logs = 0;
    double sum = 0;
    for (var cohort : all.entrySet()) {
      double share = (present.getOrDefault(cohort.getKey(), 0L) + 0.5) / (cohort.getValue() + 1.0);
      logs += Math.log(share);
      sum += share;
    }
    return Math.exp(logs / all.size()) / (sum / all.size());
  }
}
