package org.madang.analytics.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.tone.ToneReader;

/**
 * Finds threads that heat up now. Three signs, each 0 to 1: many posts in the window against the
 * mean of the jam's active threads (Poisson, in standard deviations, 5 is full); two people who
 * answer each other again and again (8 answers are full); posts that speak harshly to somebody
 * (half of them is full). The degree is the root of the sum of the products of each two signs over
 * three, so that one sign alone is no heat: a thread may be quick and friendly, or two people may
 * work something out. After the signs of escalation in Zhang et al. (2018), without their training.
 * Cost: linear in the window's words. Equal degrees are sorted by id.
 */
public final class HeatFinder {
  private static final double LEAST_DEGREE = 0.25;
  private static final int FEWEST_POSTS = 4;
  private static final double FULL_RATE = 5;
  private static final double FULL_EXCHANGE = 8;
  private static final double HARSH = -0.3;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(you|your|yours|yourself|you['’]re)\\b|@\\w");

  private final ToneReader tone;
  private final Duration window;

  /**
   * @param window what counts as now
   */
  public HeatFinder(ToneReader tone, Duration window) {
    if (!window.isPositive()) {
      throw new IllegalArgumentException("window must be positive, was " + window);
    }
    this.tone = tone;
    this.window = window;
  }

  /** The hot threads, hottest first; what happened after {@code now} is not looked at. */
  public List<Heat> find(Collection<Conversation> conversations, Instant now) {
    Map<String, List<Utterance>> active = new HashMap<>();
    Map<String, Utterance> byId = new HashMap<>();
    for (var conversation : conversations) {
      var posts = conversation.posts().stream().filter(post -> isNow(post, now)).toList();
      if (!posts.isEmpty()) {
        active.put(conversation.id(), posts);
        byId.put(conversation.id(), conversation.opening());
        conversation.posts().forEach(post -> byId.put(post.id(), post));
      }
    }
    double usual = active.values().stream().mapToInt(List::size).average().orElse(0);
    return active.entrySet().stream()
        .filter(thread -> thread.getValue().size() >= FEWEST_POSTS)
        .flatMap(thread -> heat(thread.getKey(), thread.getValue(), byId, usual).stream())
        .sorted(Comparator.comparingDouble(Heat::degree).reversed().thenComparing(Heat::thread))
        .toList();
  }

  private boolean isNow(Utterance post, Instant now) {
    return post.at().isAfter(now.minus(window)) && !post.at().isAfter(now);
  }

  private Optional<Heat> heat(
      String thread, List<Utterance> posts, Map<String, Utterance> byId, double usual) {
    var exchange = exchange(posts, byId);
    int exchanges = exchange == null ? 0 : exchange.getValue();
    int measured = 0;
    Map<String, DoubleSummaryStatistics> tones = new TreeMap<>();
    var harsh = new ArrayList<String>();
    for (var post : posts) {
      var said = addressed(post);
      var read = tone.read(post.language(), said);
      if (read.isPresent()) {
        measured++;
        if (!said.isBlank()) {
          tones
              .computeIfAbsent(post.language(), _ -> new DoubleSummaryStatistics())
              .accept(read.getAsDouble());
        }
        if (read.getAsDouble() <= HARSH) {
          harsh.add(post.id());
        }
      }
    }
    double rate = sign((posts.size() - usual) / Math.sqrt(Math.max(usual, 1)) / FULL_RATE);
    double harshness = measured == 0 ? 0 : sign(2.0 * harsh.size() / measured);
    double duel = sign((exchanges - 1) / FULL_EXCHANGE);
    double degree = Math.sqrt((rate * harshness + harshness * duel + duel * rate) / 3);
    return degree < LEAST_DEGREE
        ? Optional.empty()
        : Optional.of(
            new Heat(
                thread,
                degree,
                window,
                posts.size(),
                usual,
                measured,
                ofMost(tones.values()),
                List.copyOf(harsh),
                exchange == null ? List.of() : List.of(exchange.getKey().split("\n")),
                exchanges,
                posts.getLast().id()));
  }

  // The scales of two languages are not the same, so they are not averaged.
  private static OptionalDouble ofMost(Collection<DoubleSummaryStatistics> tones) {
    return tones.stream()
        .max(Comparator.comparingLong(DoubleSummaryStatistics::getCount))
        .map(most -> OptionalDouble.of(most.getAverage()))
        .orElse(OptionalDouble.empty());
  }

  // A text on error correction is full of words that sound harsh; what counts is how people speak
  // to each other. Korean says "you" too rarely for that.
  private static String addressed(Utterance post) {
    return post.language().equals("en")
        ? SENTENCE_END
            .splitAsStream(post.text())
            .filter(sentence -> ADDRESS.matcher(sentence).find())
            .collect(Collectors.joining("\n"))
        : post.text();
  }

  private static double sign(double value) {
    return Math.clamp(value, 0, 1);
  }

  // The two people who answered each other most, both of them; null where nobody was answered back.
  private static Map.@Nullable Entry<String, Integer> exchange(
      List<Utterance> posts, Map<String, Utterance> byId) {
    Map<List<String>, Integer> answers = answers(posts, byId);
    Map<String, Integer> mutual = new HashMap<>();
    answers.forEach(
        (pair, count) -> {
          int back = answers.getOrDefault(pair.reversed(), 0);
          if (back > 0 && pair.getFirst().compareTo(pair.getLast()) < 0) {
            mutual.put(
                String.join("\n", pair), 2 * Math.min(count, back) + (count == back ? 0 : 1));
          }
        });
    return mutual.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElse(null);
  }

  // Who answered whom: the one before under the same post, else the post itself; people who go on
  // talking under one answer seldom take the trouble to answer each other's posts.
  private static Map<List<String>, Integer> answers(
      List<Utterance> posts, Map<String, Utterance> byId) {
    Map<List<String>, Integer> answers = new HashMap<>();
    Map<String, Utterance> lastUnder = new HashMap<>();
    for (var post : posts) {
      var before = lastUnder.put(post.parent(), post);
      var answered = before == null ? byId.get(post.parent()) : before;
      if (answered != null && !answered.author().equals(post.author())) {
        answers.merge(List.of(post.author(), answered.author()), 1, Integer::sum);
      }
    }
    return answers;
  }
}
