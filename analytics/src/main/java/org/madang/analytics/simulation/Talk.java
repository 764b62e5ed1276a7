package org.madang.analytics.simulation;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.madang.analytics.jamfile.JamLine;

/**
 * The replies of a made-up jam. Two in three go where somebody spoke already (preferential
 * attachment, Yule 1925), so few threads are long and many are not answered at all; the others are
 * drawn a little by quality. An answer is to the idea or to one of the last things said.
 */
final class Talk {
  private static final double FOLLOWING = 0.65;

  private final SimulationOptions options;
  private final List<SimulatedIdea> ideas;
  private final Cast cast;
  private final Judging judging;
  private final Grammar grammar;
  private final Random random;

  Talk(
      SimulationOptions options,
      List<SimulatedIdea> ideas,
      Cast cast,
      Judging judging,
      Grammar grammar,
      Random random) {
    this.options = options;
    this.ideas = ideas;
    this.cast = cast;
    this.judging = judging;
    this.grammar = grammar;
    this.random = random;
  }

  List<JamLine> lines() {
    var lines = new ArrayList<JamLine>(options.posts());
    int[] counts = counts();
    for (int i = 0; i < counts.length; i++) {
      thread(ideas.get(i), counts[i], lines);
    }
    return lines;
  }

  private int[] counts() {
    int[] counts = new int[ideas.size()];
    int[] places = new int[options.posts()];
    for (int p = 0; p < places.length; p++) {
      places[p] = p > 0 && random.nextDouble() < FOLLOWING ? places[random.nextInt(p)] : drawn();
      counts[places[p]]++;
    }
    return counts;
  }

  private int drawn() {
    int place = random.nextInt(ideas.size());
    double odds = 0.5 + 0.15 * ideas.get(place).quality();
    return random.nextDouble() < odds ? place : random.nextInt(ideas.size());
  }

  private void thread(SimulatedIdea idea, int count, List<JamLine> lines) {
    var times = new ArrayList<Instant>();
    for (int p = 0; p < count; p++) {
      times.add(judging.moment(idea.at()));
    }
    times.sort(null);
    for (int p = 0; p < count; p++) {
      boolean toIdea = p == 0 || random.nextDouble() < 0.4;
      int parent = toIdea ? -1 : Math.max(0, p - 1 - random.nextInt(5));
      var author = random.nextInt(6) == 0 ? idea.author() : cast.somebody(random);
      lines.add(
          new JamLine.Post(
              idea.id() + "-" + p,
              idea.id(),
              parent < 0 ? null : idea.id() + "-" + parent,
              author.id(),
              times.get(p),
              grammar.reply(idea.topic(), author.locale(), random),
              new JsonObject()));
    }
  }
}
