package org.madang.report;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.jamfile.JamWriter;
import org.madang.discussion.Evidence;
import org.madang.discussion.JamThread;
import org.madang.discussion.Post;
import org.madang.discussion.Rating;
import org.madang.discussion.Visibility;
import org.madang.identity.Member;
import org.madang.jam.Forum;
import org.madang.jam.Jam;
import org.madang.jam.Phase;
import org.madang.platform.Digest;

/** Says the things of a jam as lines of a jam file, by the names the file knows them by. */
final class Lines {
  private final Map<UUID, String> names = new HashMap<>();

  /** What a thing is called in the file; its id, unless it came with a name. */
  void name(UUID id, @Nullable String name) {
    if (name != null) {
      names.put(id, name);
    }
  }

  String name(UUID id) {
    return names.computeIfAbsent(id, UUID::toString);
  }

  JamLine of(Jam jam) {
    return new JamLine.Jam(
        jam.title(),
        jam.question(),
        jam.languages(),
        jam.schedule().start(Phase.IDEATE),
        jam.schedule().ends(),
        new JsonObject());
  }

  JamLine of(Forum forum) {
    return new JamLine.Forum(name(forum.id()), forum.title(), forum.question(), new JsonObject());
  }

  JamLine of(Member member) {
    var profile = member.profile();
    return new JamLine.Member(
        name(member.id()),
        profile.name(),
        said(profile.function()),
        said(profile.unit()),
        said(profile.region()),
        profile.locale(),
        new JsonObject());
  }

  private static @Nullable String said(String text) {
    return text.isEmpty() ? null : text;
  }

  JamLine of(JamThread thread) {
    boolean visible = thread.visibility() == Visibility.VISIBLE;
    return new JamLine.Thread(
        name(thread.id()),
        name(thread.forum()),
        JamLine.Kind.valueOf(thread.kind().name()),
        name(thread.author()),
        thread.at(),
        visible ? thread.title() : "",
        visible ? thread.text() : "",
        visible ? thread.tags() : List.of(),
        state(thread.visibility()));
  }

  JamLine of(Post post) {
    var parent = post.parent();
    return new JamLine.Post(
        name(post.id()),
        name(post.thread()),
        parent == null ? null : name(parent),
        name(post.author()),
        post.at(),
        post.visibility() == Visibility.VISIBLE ? post.text() : "",
        state(post.visibility()));
  }

  /** A post in sight, without its words. */
  JamLine of(Evidence.Voice voice) {
    var parent = voice.parent();
    return new JamLine.Post(
        name(voice.post()),
        name(voice.thread()),
        parent == null ? null : name(parent),
        name(voice.member()),
        voice.at(),
        "",
        new JsonObject());
  }

  /** Words that were taken back or hidden do not leave the house; their place is kept. */
  private static JsonObject state(Visibility visibility) {
    var rest = new JsonObject();
    if (visibility != Visibility.VISIBLE) {
      rest.addProperty("state", visibility.name());
    }
    return rest;
  }

  JamLine support(UUID thread, UUID member, Instant at) {
    return new JamLine.Support(name(thread), name(member), at, new JsonObject());
  }

  JamLine rating(UUID thread, UUID member, Rating.Scores scores, Instant at) {
    return new JamLine.Rating(
        name(thread),
        name(member),
        scores.overall(),
        scores.impact(),
        scores.feasibility(),
        scores.novelty(),
        at,
        new JsonObject());
  }

  JamLine of(Decision decision) {
    var rest = new JsonObject();
    rest.addProperty("reason", decision.reason());
    var into = decision.into();
    if (into != null) {
      rest.addProperty("into", name(into));
    }
    return new JamLine.Outcome(
        name(decision.thread()), JamLine.Decision.valueOf(decision.verdict().name()), rest);
  }

  static String digest(JamLine line) {
    return Digest.of(JamWriter.text(line));
  }
}
