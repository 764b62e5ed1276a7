package org.madang.report;

import com.google.gson.JsonParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.jamfile.JamWriter;
import org.madang.discussion.Evidence;
import org.madang.discussion.Posts;
import org.madang.discussion.Threads;
import org.madang.jam.Forums;
import org.madang.jam.Jam;
import org.madang.jam.Membership;
import org.madang.jam.Memberships;

/**
 * Says a whole jam as a jam file. Lines of a jam that was imported come first, in their order, each
 * exactly as it came in unless what it says has changed; then what was added since, in time order.
 */
@ApplicationScoped
class Exporter {
  @Inject private Forums forums;
  @Inject private Memberships memberships;
  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Evidence evidence;
  @Inject private Decisions decisions;
  @Inject private ImportedLines imported;

  /** A line that is there now, and what it is about. */
  private record Current(JamLine line, Instant at) {}

  /** What the things of a jam say now, by their key, in the order of a new file. */
  Map<String, JamLine> current(Jam jam) {
    var lines = new Lines();
    imported.all(jam.id()).stream()
        .filter(line -> line.subject() != null && line.other() == null)
        .forEach(line -> lines.name(line.subject(), line.name()));
    return current(jam, lines);
  }

  /** The same under the names given. */
  Map<String, JamLine> current(Jam jam, Lines lines) {
    Map<String, JamLine> all = new LinkedHashMap<>();
    all.put("jam", lines.of(jam));
    forums.all(jam).forEach(forum -> all.put("forum " + forum.id(), lines.of(forum)));
    memberships.all(jam).stream()
        .map(Membership::member)
        .sorted(Comparator.comparing(member -> member.id().toString()))
        .forEach(member -> all.put("member " + member.id(), lines.of(member)));
    Map<String, Current> timed = new LinkedHashMap<>();
    threads
        .ofJam(jam.id())
        .forEach(t -> timed.put("thread " + t.id(), new Current(lines.of(t), t.at())));
    posts
        .ofJam(jam.id())
        .forEach(p -> timed.put("post " + p.id(), new Current(lines.of(p), p.at())));
    judgements(jam.id(), lines, timed);
    timed.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getValue().at()))
        .forEach(entry -> all.put(entry.getKey(), entry.getValue().line()));
    decisions.all(jam.id()).reversed().forEach(d -> all.put("outcome " + d.thread(), lines.of(d)));
    return all;
  }

  private void judgements(UUID jam, Lines lines, Map<String, Current> timed) {
    evidence
        .supports(jam)
        .forEach(
            s ->
                timed.put(
                    "support " + s.thread() + " " + s.member(),
                    new Current(lines.support(s.thread(), s.member(), s.at()), s.at())));
    evidence
        .ratings(jam)
        .forEach(
            r ->
                timed.put(
                    "rating " + r.thread() + " " + r.member(),
                    new Current(lines.rating(r.thread(), r.member(), r.scores(), r.at()), r.at())));
  }

  /** Gives every line of the file, without line ends, to the consumer. */
  void export(Jam jam, Consumer<String> target) {
    var current = current(jam);
    Set<String> said = new HashSet<>();
    for (var line : imported.all(jam.id())) {
      var key = key(line);
      said.add(key);
      if (line.isSaid()) {
        again(line, current, key, target);
      }
    }
    current.forEach(
        (key, line) -> {
          if (!said.contains(key)) {
            target.accept(JamWriter.text(line));
          }
        });
  }

  static String key(ImportedLine line) {
    var parts = new ArrayList<String>(List.of(line.type()));
    if (line.subject() != null) {
      parts.add(line.subject().toString());
    }
    if (line.other() != null) {
      parts.add(line.other().toString());
    }
    return String.join(" ", parts);
  }

  // Gold answers that nobody could check (links) are kept as they are; what is gone is gone.
  private static void again(
      ImportedLine line, Map<String, JamLine> current, String key, Consumer<String> target) {
    var now = current.get(key);
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
