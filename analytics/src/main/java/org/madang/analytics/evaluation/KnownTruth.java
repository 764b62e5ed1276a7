package org.madang.analytics.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.ranking.JamEvidence;

/**
 * What a simulated jam file says beyond what a real one could: {@code quality} of each idea, and
 * {@code ring} at the accounts that push an idea and at that idea. Orders of ideas are measured
 * against it.
 */
final class KnownTruth {
  private static final int FIRST = 50;

  private final JamFile jam;
  private final List<JamLine.Thread> ideas;
  private final Map<String, Double> quality = new HashMap<>();
  private final Map<String, Integer> rank = new HashMap<>();
  private final Set<String> ring = new HashSet<>();

  KnownTruth(JamFile jam) {
    this.jam = jam;
    ideas = JamEvidence.ranked(jam).stream().filter(KnownTruth::isKnown).toList();
    ideas.forEach(idea -> quality.put(idea.id(), idea.rest().get("quality").getAsDouble()));
    quality.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> rank.put(entry.getKey(), rank.size() + 1));
    jam.all(JamLine.Member.class)
        .filter(member -> member.rest().has("ring"))
        .forEach(member -> ring.add(member.id()));
  }

  private static boolean isKnown(JamLine.Thread thread) {
    return thread.rest().has("quality");
  }

  boolean isEmpty() {
    return ideas.isEmpty();
  }

  Set<String> ring() {
    return ring;
  }

  int rank(String idea) {
    return rank.getOrDefault(idea, 0);
  }

  /** The ideas that the ring pushes. */
  List<String> pushed() {
    return ideas.stream().filter(idea -> idea.rest().has("ring")).map(JamLine.Thread::id).toList();
  }

  /** The same jam as it would be without the ring. */
  JamFile withoutRing() {
    return new JamFile(
        jam.lines().stream()
            .filter(
                line ->
                    switch (line) {
                      case JamLine.Support support -> !ring.contains(support.member());
                      case JamLine.Rating rating -> !ring.contains(rating.member());
                      case JamLine.Post post -> !ring.contains(post.author());
                      default -> true;
                    })
            .toList());
  }

  /** How many members were shown each idea, without those of the ring who acted on it. */
  Map<String, Integer> exposuresWithoutRing() {
    Map<String, Set<String>> acted = new HashMap<>();
    jam.all(JamLine.Rating.class)
        .filter(rating -> ring.contains(rating.member()))
        .forEach(r -> acted.computeIfAbsent(r.idea(), _ -> new HashSet<>()).add(r.member()));
    jam.all(JamLine.Support.class)
        .filter(support -> ring.contains(support.member()))
        .forEach(s -> acted.computeIfAbsent(s.thread(), _ -> new HashSet<>()).add(s.member()));
    Map<String, Integer> exposures = new HashMap<>();
    for (var idea : ideas) {
      var said = idea.rest().get("exposures");
      if (said != null) {
        int others = said.getAsInt() - acted.getOrDefault(idea.id(), Set.of()).size();
        exposures.put(idea.id(), Math.max(0, others));
      }
    }
    return exposures;
  }

  /**
   * Normalised discounted cumulative gain of the first 50 (Järvelin and Kekäläinen 2002); the gain
   * of an idea is its quality above the mean in standard deviations, or nothing.
   */
  double ndcg(List<String> order) {
    double[] all = quality.values().stream().mapToDouble(q -> q).toArray();
    double mean = Arrays.stream(all).average().orElse(0);
    double deviation =
        Math.sqrt(Arrays.stream(all).map(q -> (q - mean) * (q - mean)).average().orElse(1));
    double[] best = Arrays.stream(all).map(q -> -q).sorted().map(q -> -q).toArray();
    double gain = 0;
    double ideal = 0;
    for (int i = 0; i < Math.min(FIRST, order.size()); i++) {
      double discount = Math.log(2) / Math.log(i + 2.0);
      gain += discount * Math.max(0, quality.getOrDefault(order.get(i), mean) - mean) / deviation;
      ideal += discount * Math.max(0, best[i] - mean) / deviation;
    }
    return gain / ideal;
  }

  /** The share of the truly best 5 % that stands in the first 20 % of an order. */
  double found(List<String> order) {
    int best = Math.max(1, (int) Math.round(0.05 * order.size()));
    long found =
        order.subList(0, (int) Math.ceil(0.2 * order.size())).stream()
            .filter(idea -> rank(idea) <= best)
            .count();
    return found / (double) best;
  }

  /** How far the last tenth of the ideas stands below its true places, as a share of the list. */
  double late(List<String> order) {
    var late =
        ideas.stream()
            .sorted(
                Comparator.comparing(
                    JamLine.Thread::at, Comparator.nullsFirst(Comparator.naturalOrder())))
            .skip(Math.round(0.9 * ideas.size()))
            .map(JamLine.Thread::id)
            .toList();
    return IntStream.range(0, order.size())
            .filter(i -> late.contains(order.get(i)))
            .map(i -> i + 1 - rank(order.get(i)))
            .average()
            .orElse(0)
        / order.size();
  }

  /** How far the ring lifts its ideas, as a share of the list. */
  double lifted(List<String> with, List<String> without) {
    return pushed().stream()
            .mapToInt(idea -> without.indexOf(idea) - with.indexOf(idea))
            .average()
            .orElse(0)
        / with.size();
  }
}
