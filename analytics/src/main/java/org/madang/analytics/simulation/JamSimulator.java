package org.madang.analytics.simulation;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.jamfile.JamLine;

/**
 * Makes a jam of 72 hours whose truth is known. The truth stands in fields that a jam file may
 * carry without being understood: {@code quality} of an idea, {@code ring} at the accounts of a
 * vote ring and at the idea they push, {@code topic} of an idea; {@code exposures} says how many
 * members were shown an idea. Quality is skewed (a normal plus an exponential part); the last ideas
 * come twelve hours before the end. Deterministic; cost linear in the lines but for sorting them by
 * time; all lines are held in memory.
 */
public final class JamSimulator {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant END = START.plus(Duration.ofHours(72));
  private static final long IDEA_SECONDS = Duration.ofHours(60).toSeconds();

  private final SimulationOptions options;
  private final Random random;
  private final Grammar grammar = new Grammar();

  public JamSimulator(SimulationOptions options) {
    this.options = options;
    this.random = new Random(options.seed());
  }

  private record Timed(Instant at, int order, JamLine line) {}

  /** Every line of a new jam, in the order of time. */
  public static void write(SimulationOptions options, Consumer<JamLine> target) {
    new JamSimulator(options).write(target);
  }

  private void write(Consumer<JamLine> target) {
    var cast = new Cast(options, random);
    var judging = new Judging(options, cast, END, random);
    var ideas = ideas(cast);
    var ring = options.ring() == 0 ? null : new Ring(options, ideas, judging, random);
    target.accept(
        new JamLine.Jam(
            "Simulated jam " + options.seed(),
            "What should we do differently from tomorrow on?",
            options.languages(),
            START,
            END,
            new JsonObject()));
    for (int forum = 0; forum < Grammar.FORUMS.size(); forum++) {
      target.accept(
          new JamLine.Forum("f" + forum, Grammar.FORUMS.get(forum), null, new JsonObject()));
    }
    cast.members().forEach(member -> target.accept(line(member, new JsonObject())));
    if (ring != null) {
      ring.members().forEach(target);
    }
    happened(cast, judging, ideas, ring).forEach(timed -> target.accept(timed.line()));
  }

  private List<Timed> happened(
      Cast cast, Judging judging, List<SimulatedIdea> ideas, @Nullable Ring ring) {
    var lines = new ArrayList<JamLine>();
    double usual = ideas.stream().mapToDouble(JamSimulator::attention).average().orElse(1);
    for (var idea : ideas) {
      var judged = judging.judge(idea, attention(idea) / usual);
      boolean pushed = ring != null && idea.equals(ring.target());
      lines.add(thread(idea, judged.exposures() + (pushed ? options.ring() : 0), pushed));
      lines.addAll(judged.lines());
    }
    if (ring != null) {
      lines.addAll(ring.acts());
    }
    lines.addAll(new Talk(options, ideas, cast, judging, grammar, random).lines());
    var timed = new ArrayList<Timed>(lines.size());
    lines.forEach(line -> timed.add(new Timed(at(line), timed.size(), line)));
    timed.sort(Comparator.comparing(Timed::at).thenComparing(Timed::order));
    return timed;
  }

  /**
   * The time that is left, with diminishing returns: the last ideas get about half of the usual.
   */
  private static double attention(SimulatedIdea idea) {
    return Math.sqrt(Duration.between(idea.at(), END).toMinutes());
  }

  private List<SimulatedIdea> ideas(Cast cast) {
    double[][] appeals = new double[grammar.topics()][];
    for (int t = 0; t < appeals.length; t++) {
      appeals[t] = Cast.gaussians(random, 0.25);
    }
    var times =
        random
            .longs(options.ideas(), 0, IDEA_SECONDS)
            .sorted()
            .mapToObj(START::plusSeconds)
            .toList();
    var ideas = new ArrayList<SimulatedIdea>();
    for (int i = 0; i < options.ideas(); i++) {
      int topic = random.nextInt(appeals.length);
      double[] appeal = Cast.gaussians(random, 0.2);
      for (int d = 0; d < appeal.length; d++) {
        appeal[d] += appeals[topic][d];
      }
      double quality = 0.65 * random.nextGaussian() - 0.5 * Math.log(1 - random.nextDouble()) - 0.5;
      ideas.add(
          new SimulatedIdea(
              "i" + i,
              topic,
              cast.somebody(random),
              times.get(i),
              quality,
              Cast.gaussians(random, 0.4),
              appeal));
    }
    return ideas;
  }

  private JamLine thread(SimulatedIdea idea, int exposures, boolean pushed) {
    var truth = pushed ? Ring.mark() : new JsonObject();
    truth.add("quality", new JsonPrimitive(Math.round(idea.quality() * 10_000) / 10_000.0));
    truth.add("topic", new JsonPrimitive(grammar.topic(idea.topic())));
    truth.add("exposures", new JsonPrimitive(exposures));
    var words = grammar.idea(idea.topic(), idea.author().locale(), random);
    return new JamLine.Thread(
        idea.id(),
        "f" + idea.topic() % Grammar.FORUMS.size(),
        JamLine.Kind.IDEA,
        idea.author().id(),
        idea.at(),
        words.title(),
        words.text(),
        List.of(),
        truth);
  }

  static JamLine.Member line(SimulatedMember member, JsonObject truth) {
    return new JamLine.Member(
        member.id(),
        member.name(),
        member.function(),
        member.unit(),
        member.region(),
        member.locale(),
        truth);
  }

  private static Instant at(JamLine line) {
    var at =
        switch (line) {
          case JamLine.Thread thread -> thread.at();
          case JamLine.Post post -> post.at();
          case JamLine.Support support -> support.at();
          case JamLine.Rating rating -> rating.at();
          default -> null;
        };
    return at == null ? START : at;
  }
}
