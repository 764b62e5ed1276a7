package org.madang.report;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.jamfile.JamWriter;
import org.madang.discussion.JamThread;
import org.madang.discussion.Judgements;
import org.madang.discussion.Post;
import org.madang.discussion.Posts;
import org.madang.discussion.Threads;
import org.madang.jam.Forums;
import org.madang.jam.Jam;
import org.madang.jam.Jams;
import org.madang.jam.Membership;
import org.madang.jam.Memberships;

/**
 * Says a whole jam as a jam file. Lines of a jam that was imported come first, in their order, each
 * exactly as it came in unless what it says has changed; then what was added since, in time order.
 * Only a piece of it is held at a time. Needs a transaction of its own, in which nothing was asked.
 */
@ApplicationScoped
class Exporter {
  private static final int PIECE = 500;

  @Inject private Jams jams;
  @Inject private Forums forums;
  @Inject private Memberships memberships;
  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Judgements judgements;
  @Inject private Decisions decisions;
  @Inject private ImportedLines imported;
  @Inject private Contents contents;

  /** Gives every line of the file, without line ends, to the consumer, as of one instant. */
  void export(UUID id, Consumer<String> target) {
    contents.holdStill();
    var jam = jams.find(id).orElseThrow();
    var cameHere = false;
    for (var said = imported.said(id, 0, PIECE); !said.isEmpty(); ) {
      cameHere = true;
      var now = now(jam, said.stream().map(ImportedLine::thing).toList());
      said.forEach(line -> again(line, now, target));
      said = imported.said(id, said.getLast().ordinal(), PIECE);
    }
    if (!cameHere) {
      target.accept(JamWriter.text(new Lines().of(jam)));
    }
    contents.open(id);
    for (var added = contents.next(PIECE); !added.isEmpty(); added = contents.next(PIECE)) {
      var now = now(jam, added);
      added.forEach(thing -> target.accept(JamWriter.text(requireNonNull(now.get(thing)))));
    }
  }

  /** What things of a jam say now; those that are gone are absent. */
  private Map<Thing, JamLine> now(Jam jam, List<Thing> things) {
    contents.forget();
    var opened = threads.all(jam.id(), subjects(things, "thread"));
    var written = posts.all(jam.id(), subjects(things, "post"));
    var decided = decisions.about(subjects(things, "outcome"));
    var lines = new Lines();
    imported.names(jam.id(), mentioned(things, opened, written, decided)).forEach(lines::name);
    Map<Thing, JamLine> now = new HashMap<>();
    now.put(Thing.JAM, lines.of(jam));
    if (things.stream().anyMatch(thing -> thing.type().equals("forum"))) {
      forums.all(jam).forEach(one -> now.put(thing("forum", one.id()), lines.of(one)));
    }
    memberships.of(jam, subjects(things, "member")).stream()
        .map(Membership::member)
        .forEach(one -> now.put(thing("member", one.id()), lines.of(one)));
    opened.forEach(one -> now.put(thing("thread", one.id()), lines.of(one)));
    written.forEach(one -> now.put(thing("post", one.id()), lines.of(one)));
    decided.forEach(one -> now.put(thing("outcome", one.thread()), lines.of(one)));
    judgements
        .supports(subjects(things, "support"), others(things, "support"))
        .forEach(
            one ->
                now.put(
                    new Thing("support", one.thread(), one.member()),
                    lines.support(one.thread(), one.member(), one.at())));
    judgements
        .ratings(subjects(things, "rating"), others(things, "rating"))
        .forEach(
            one ->
                now.put(
                    new Thing("rating", one.thread(), one.member()),
                    lines.rating(one.thread(), one.member(), one.scores(), one.at())));
    return now;
  }

  private static Thing thing(String type, UUID subject) {
    return new Thing(type, subject, null);
  }

  private static List<UUID> subjects(List<Thing> things, String type) {
    return ids(things, type, Thing::subject);
  }

  private static List<UUID> others(List<Thing> things, String type) {
    return ids(things, type, Thing::other);
  }

  private static List<UUID> ids(
      List<Thing> things, String type, Function<Thing, @Nullable UUID> which) {
    return things.stream()
        .filter(thing -> thing.type().equals(type))
        .map(which)
        .filter(Objects::nonNull)
        .map(UUID.class::cast)
        .toList();
  }

  /** All that their lines name. */
  private static Set<UUID> mentioned(
      List<Thing> things, List<JamThread> opened, List<Post> written, List<Decision> decided) {
    var ids = new HashSet<@Nullable UUID>();
    things.forEach(thing -> ids.addAll(Arrays.asList(thing.subject(), thing.other())));
    opened.forEach(one -> ids.addAll(List.of(one.forum(), one.author())));
    written.forEach(one -> ids.addAll(Arrays.asList(one.thread(), one.parent(), one.author())));
    decided.forEach(one -> ids.add(one.into()));
    ids.remove(null);
    return ids;
  }

  // Gold answers that nobody could check (links) are kept as they are; what is gone is gone.
  private static void again(ImportedLine line, Map<Thing, JamLine> all, Consumer<String> target) {
    var now = all.get(line.thing());
    if (now == null) {
      if (line.type().equals("link")) {
        target.accept(line.original());
      }
      return;
    }
    target.accept(isAsItCame(line, now) ? line.original() : changed(line.original(), now));
  }

  // Words that are out of sight stay in the house, also where the file brought them.
  private static boolean isAsItCame(ImportedLine line, JamLine now) {
    return Lines.digest(now).equals(line.digest()) && !now.rest().has("state");
  }

  private static String changed(String original, JamLine now) {
    if (original.isEmpty()) { // it went with a member or their words
      return JamWriter.text(now);
    }
    var json = JsonParser.parseString(original).getAsJsonObject();
    switch (now) { // said of some only, and perhaps no longer
      case JamLine.Thread _ -> List.of("state", "tags").forEach(json::remove);
      case JamLine.Post _ -> json.remove("state");
      case JamLine.Outcome _ -> json.remove("into");
      default -> {}
    }
    JsonParser.parseString(JamWriter.text(now))
        .getAsJsonObject()
        .entrySet()
        .forEach(field -> json.add(field.getKey(), field.getValue()));
    return json.toString();
  }
}
