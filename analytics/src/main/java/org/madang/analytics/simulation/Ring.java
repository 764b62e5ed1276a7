package org.madang.analytics.simulation;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.madang.analytics.jamfile.JamLine;

/**
 * Accounts that push one middling idea: within three hours all give it top stars and support, and
 * so that it does not show each rates three to eight other ideas with marks anybody might give, and
 * every other one also marks two of the best ideas down.
 */
final class Ring {
  private static final int WINDOW_SECONDS = 3 * 3600;

  private final List<SimulatedIdea> ideas;
  private final SimulatedIdea target;
  private final List<SimulatedMember> accounts = new ArrayList<>();
  private final Judging judging;
  private final Random random;

  Ring(SimulationOptions options, List<SimulatedIdea> ideas, Judging judging, Random random) {
    this.ideas = ideas;
    this.judging = judging;
    this.random = random;
    var byQuality = byQuality();
    int middle = byQuality.size() / 2;
    target = byQuality.get(middle - middle / 3 + random.nextInt(2 * (middle / 3) + 1));
    for (int a = 0; a < options.ring(); a++) {
      accounts.add(Cast.member("a" + a, options.languages(), new double[1][4], -1, random));
    }
  }

  private List<SimulatedIdea> byQuality() {
    return ideas.stream().sorted(Comparator.comparingDouble(SimulatedIdea::quality)).toList();
  }

  SimulatedIdea target() {
    return target;
  }

  List<JamLine> members() {
    return accounts.stream().<JamLine>map(account -> JamSimulator.line(account, mark())).toList();
  }

  static JsonObject mark() {
    var mark = new JsonObject();
    mark.add("ring", new JsonPrimitive(true));
    return mark;
  }

  List<JamLine> acts() {
    var lines = new ArrayList<JamLine>();
    var byQuality = byQuality();
    var rivals = byQuality.subList(Math.max(0, byQuality.size() - 2), byQuality.size());
    var start = judging.moment(target.at());
    for (int a = 0; a < accounts.size(); a++) {
      var id = accounts.get(a).id();
      push(id, start, lines);
      hide(id, rivals, lines);
      if (a % 2 == 0) {
        for (var rival : rivals) {
          if (!rival.equals(target)) {
            lines.add(Judging.line(rival.id(), id, judging.moment(rival.at()), 1, 2, 1, 2));
          }
        }
      }
    }
    return lines;
  }

  private void push(String id, Instant start, List<JamLine> lines) {
    var at = judging.within(start.plusSeconds(random.nextInt(WINDOW_SECONDS)));
    int impact = 4 + random.nextInt(2);
    lines.add(Judging.line(target.id(), id, at, 5, impact, 5, 4 + random.nextInt(2)));
    lines.add(
        new JamLine.Support(target.id(), id, judging.within(at.plusSeconds(15)), new JsonObject()));
  }

  private void hide(String id, List<SimulatedIdea> rivals, List<JamLine> lines) {
    random
        .ints(3 + random.nextInt(6), 0, ideas.size())
        .distinct()
        .mapToObj(ideas::get)
        .filter(idea -> !idea.equals(target) && !rivals.contains(idea))
        .forEach(
            idea -> {
              int stars = 3 + random.nextInt(2);
              int near = Math.clamp(stars + random.nextInt(3) - 1L, 1, 5);
              lines.add(
                  Judging.line(idea.id(), id, judging.moment(idea.at()), stars, near, stars, near));
            });
  }
}
