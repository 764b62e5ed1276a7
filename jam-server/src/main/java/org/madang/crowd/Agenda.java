package org.madang.crowd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Who does what when in a rehearsal: drawn once from a seed, then in order of time. */
final class Agenda {
  /** Something a member does at a time after the jam was made. */
  record Act(Duration due, Runnable deed) {}

  private static final int MOST_SUPPORTS = 11;
  private static final int MOST_RATINGS = 9;

  private final String jam;
  private final List<UUID> forums;
  private final List<JamClient> members;
  private final Random random;
  private final List<Act> acts = new ArrayList<>();

  Agenda(
      String jam,
      List<UUID> forums,
      List<JamClient> members,
      List<GreenCity.Topic> topics,
      long seed) {
    this.jam = jam;
    this.forums = forums;
    this.members = members;
    this.random = new Random(seed);
    var shuffled = new ArrayList<>(topics);
    Collections.shuffle(shuffled, random);
    // a little after the bell, and the last ones while there is time to answer them
    var first = Rehearsal.LOBBY.toMillis() + 1500;
    var span = Rehearsal.IDEATE.toMillis() * 4 / 5;
    for (var i = 0; i < shuffled.size(); i++) {
      plan(shuffled.get(i), first + span * i / shuffled.size());
    }
  }

  List<Act> acts() {
    acts.sort(Comparator.comparing(Act::due));
    return List.copyOf(acts);
  }

  private void plan(GreenCity.Topic topic, long opened) {
    var thread = UUID.randomUUID();
    var author = speaker(topic.language(), -1);
    at(
        opened,
        () ->
            members
                .get(author)
                .post(
                    "jams/" + jam + "/threads",
                    thread,
                    Json.object(
                        "forum", forums.get(topic.forum()),
                        "kind", topic.kind(),
                        "title", topic.title(),
                        "text", topic.text(),
                        "tags", List.of(),
                        "language", topic.language())));
    planReplies(topic, thread, author, opened);
    if (topic.kind().equals("IDEA")) {
      planJudgements(thread, author, opened);
    }
  }

  private void planReplies(GreenCity.Topic topic, UUID thread, int author, long opened) {
    var when = opened;
    UUID parent = null;
    for (var text : topic.replies()) {
      when = Math.min(when + 4000 + random.nextInt(26_000), end() - 1000);
      var post = UUID.randomUUID();
      var under = parent;
      var speaker = speaker(topic.language(), author);
      at(
          when,
          () ->
              members
                  .get(speaker)
                  .post(
                      "threads/" + thread + "/posts",
                      post,
                      Json.object("text", text, "parent", under)));
      parent = random.nextInt(3) > 0 ? post : null;
    }
  }

  /** Good ideas get more support and better marks; everybody who judges has read. */
  private void planJudgements(UUID thread, int author, long opened) {
    var quality = random.nextDouble();
    var readers = new ArrayList<Integer>();
    for (var i = 0; i < members.size(); i++) {
      if (i != author) {
        readers.add(i);
      }
    }
    Collections.shuffle(readers, random);
    var refine = Rehearsal.LOBBY.plus(Rehearsal.IDEATE).toMillis() + 2000;
    var supporters = (int) Math.round(quality * MOST_SUPPORTS);
    var raters = 3 + random.nextInt(MOST_RATINGS - 2);
    for (var i = 0; i < Math.max(supporters, raters) + 4; i++) {
      var reader = members.get(readers.get(i));
      var read = opened + 3000 + (long) (random.nextDouble() * (end() - opened - 6000));
      at(
          read,
          () -> reader.post("jams/" + jam + "/exposures", Json.object("threads", List.of(thread))));
      if (i < supporters) {
        at(read + 400, () -> reader.put("threads/" + thread + "/support"));
      }
      if (i < raters) {
        var scores = scores(quality);
        at(
            Math.max(refine, read) + random.nextInt(20_000),
            () -> reader.put("threads/" + thread + "/rating", scores));
      }
    }
  }

  private com.google.gson.JsonObject scores(double quality) {
    return Json.object(
        "overall", score(quality),
        "impact", score(quality),
        "feasibility", score(0.3 + quality / 2),
        "novelty", score(0.2 + quality / 2));
  }

  private int score(double quality) {
    return Math.clamp(Math.round(1.5 + 3 * quality + random.nextGaussian() * 0.8), 1, 5);
  }

  /** Somebody of that language who is not the given member. */
  private int speaker(String language, int not) {
    while (true) {
      var member = random.nextInt(members.size());
      if (member != not && GreenCity.languageOf(member).equals(language)) {
        return member;
      }
    }
  }

  private void at(long millis, Runnable deed) {
    acts.add(new Act(Duration.ofMillis(millis), deed));
  }

  private static long end() {
    return Rehearsal.LOBBY.plus(Rehearsal.IDEATE).plus(Rehearsal.REFINE).toMillis();
  }
}
