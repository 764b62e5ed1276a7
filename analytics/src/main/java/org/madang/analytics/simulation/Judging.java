package org.madang.analytics.simulation;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.madang.analytics.jamfile.JamLine;

/**
 * How made-up people rate and support. None of it is what a ranking assumes: stars are a latent
 * feeling cut at crooked thresholds (most give 3 to 5), the feeling has fat tails, depends on
 * personal taste and on what others gave before; people come to what pleases them; support draws
 * support; the number of judges is uneven and late ideas have fewer; criteria share a halo.
 */
final class Judging {
  private static final double[] THRESHOLDS = {-1.8, -1.0, -0.1, 1.0};
  private static final double HALO = 0.6;
  private static final double UNEVEN = 4;

  private final SimulationOptions options;
  private final Cast cast;
  private final Instant end;
  private final Random random;

  Judging(SimulationOptions options, Cast cast, Instant end, Random random) {
    this.options = options;
    this.cast = cast;
    this.end = end;
    this.random = random;
  }

  /** What one idea got, and how many members were shown it. */
  record Judged(List<JamLine> lines, int exposures) {}

  /**
   * @param share how much attention the idea gets, 1 is the usual
   */
  Judged judge(SimulatedIdea idea, double share) {
    double uneven = gamma(UNEVEN) / UNEVEN;
    int raters = poisson(options.ratings() * share * uneven);
    int shown = raters + poisson((4 + 1.5 * options.ratings()) * share * uneven);
    var viewers =
        Stream.concat(cast.some(shown, random).stream(), friends(idea))
            .distinct()
            .filter(member -> !member.id().equals(idea.author().id()))
            .map(member -> new Viewer(member, moment(idea.at())))
            .sorted(Comparator.comparing(Viewer::at).thenComparing(viewer -> viewer.member().id()))
            .toList();
    var lines = new ArrayList<JamLine>();
    double given = 0;
    int ratings = 0;
    int supports = 0;
    double left = raters;
    for (int v = 0; v < viewers.size(); v++) {
      var viewer = viewers.get(v);
      boolean friend = isFriend(idea, viewer.member());
      double drawn = Math.exp(0.5 * Math.min(2, idea.pleases(viewer.member())));
      if (friend || random.nextDouble() < drawn * left / (viewers.size() - v)) {
        double before = ratings == 0 ? 0 : given / ratings;
        var rating = rating(idea, viewer, before, friend ? 1 : 0);
        lines.add(rating);
        given += rating.overall() - 3.4;
        ratings++;
        left--;
      }
      double pull = options.herding() * 1.5 * Math.log1p(supports);
      double feels = 0.6 * idea.quality() + idea.pleases(viewer.member()) + pull;
      if (friend || random.nextDouble() < 1 / (1 + Math.exp(1.9 - feels))) {
        lines.add(
            new JamLine.Support(
                idea.id(), viewer.member().id(), viewer.at().plusSeconds(20), new JsonObject()));
        supports++;
      }
    }
    return new Judged(lines, viewers.size());
  }

  private record Viewer(SimulatedMember member, Instant at) {}

  private Stream<SimulatedMember> friends(SimulatedIdea idea) {
    return idea.author().clique() < 0
        ? Stream.empty()
        : cast.members().stream().filter(member -> isFriend(idea, member));
  }

  private static boolean isFriend(SimulatedIdea idea, SimulatedMember member) {
    return member.clique() >= 0
        && member.clique() == idea.author().clique()
        && !member.id().equals(idea.author().id());
  }

  private JamLine.Rating rating(SimulatedIdea idea, Viewer viewer, double before, double kind) {
    var member = viewer.member();
    if (member.keenness() == 0) {
      int same = member.favourite();
      return line(idea.id(), member.id(), viewer.at(), wavering(same), wavering(same), same, same);
    }
    double mood = member.noise() * heavy();
    double feeling =
        (1 - options.herding()) * member.keenness() * idea.quality()
            + options.herding() * before
            + idea.pleases(member)
            + member.severity()
            + mood
            + kind;
    int[] stars = new int[3];
    for (int c = 0; c < stars.length; c++) {
      double own = idea.quality() + idea.own()[c] + member.severity() + member.noise() * heavy();
      stars[c] = cut(HALO * feeling + (1 - HALO) * own);
    }
    return line(idea.id(), member.id(), viewer.at(), cut(feeling), stars[0], stars[1], stars[2]);
  }

  static JamLine.Rating line(String idea, String member, Instant at, int... stars) {
    return new JamLine.Rating(
        idea, member, stars[0], stars[1], stars[2], stars[3], at, new JsonObject());
  }

  private int wavering(int stars) {
    return Math.clamp(stars + random.nextInt(3) - 1L, 1, 5);
  }

  private static int cut(double feeling) {
    int stars = 1;
    for (double threshold : THRESHOLDS) {
      stars += feeling > threshold ? 1 : 0;
    }
    return stars;
  }

  /** Some time between then and the end, sooner rather than later. */
  Instant moment(Instant from) {
    double part = Math.pow(random.nextDouble(), 1.7);
    long millis = Math.max(1, Duration.between(from, end).toMillis() - 60_000);
    return from.plusMillis(1000 + (long) (part * millis)).truncatedTo(ChronoUnit.SECONDS);
  }

  /** That moment, or the last one of the jam. */
  Instant within(Instant moment) {
    return moment.isAfter(end) ? end : moment;
  }

  /** Student's t with four degrees of freedom, scaled to about one. */
  private double heavy() {
    double chi = 0;
    for (int i = 0; i < 4; i++) {
      double g = random.nextGaussian();
      chi += g * g;
    }
    return Math.clamp(random.nextGaussian() / Math.sqrt(chi / 4) / 1.2, -5, 5);
  }

  /** Knuth's method, a normal approximation for large means. */
  private int poisson(double mean) {
    if (mean > 60) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > limit; product *= random.nextDouble()) {
      count++;
    }
    return Math.max(0, count);
  }

  /** Of whole shape only, as a sum of exponentials. */
  private double gamma(double shape) {
    double sum = 0;
    for (int i = 0; i < shape; i++) {
      sum -= Math.log(1 - random.nextDouble());
    }
    return sum;
  }
}
