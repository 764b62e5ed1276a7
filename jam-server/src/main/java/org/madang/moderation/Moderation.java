package org.madang.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Contributions;
import org.madang.discussion.JamThread;
import org.madang.discussion.Visit;
import org.madang.discussion.Visits;
import org.madang.identity.Members;
import org.madang.platform.EventLog;
import org.madang.platform.IdempotencyKey;

/**
 * What moderators do; each change leaves an action with its reason, and an event. Who asks must
 * moderate.
 */
@ApplicationScoped
class Moderation {
  @Inject private Flags flags;
  @Inject private Alerts alerts;
  @Inject private ModerationActions actions;
  @Inject private Contributions contributions;
  @Inject private Members members;
  @Inject private EventLog log;
  @Inject private Clock clock;

  /** A member raises a flag on a thread; a second one on the same thing is the first. */
  Contributions.Made<Flag> flag(
      Visits.InThread in, UUID key, FlagReason reason, @Nullable String note) {
    var by = in.visit().member();
    return raise(
        by,
        key,
        in.thread().id(),
        () -> Flag.of(key, in.thread(), by, reason, note, clock.instant()));
  }

  /** A member raises a flag on a post; a second one on the same thing is the first. */
  Contributions.Made<Flag> flag(
      Visits.AtPost at, UUID key, FlagReason reason, @Nullable String note) {
    var by = at.visit().member();
    return raise(
        by, key, at.post().id(), () -> Flag.of(key, at.post(), by, reason, note, clock.instant()));
  }

  private Contributions.Made<Flag> raise(UUID by, UUID key, UUID target, Supplier<Flag> raised) {
    contributions.hold(key);
    var sameKey = flags.find(key);
    if (sameKey
        .filter(flag -> !flag.target().equals(target) || !flag.raisedBy().equals(by))
        .isPresent()) {
      throw IdempotencyKey.inUse();
    }
    var known = sameKey.or(() -> flags.of(target, by));
    if (known.isPresent()) {
      return new Contributions.Made<>(known.get(), false);
    }
    var flag = raised.get();
    members.requireThere(List.of(by));
    flags.add(flag);
    log.append(
        flag.jam(),
        "flag-raised",
        by,
        data("flag", flag.id(), flag.targetType().word(), flag.target(), "thread", flag.thread()));
    return new Contributions.Made<>(flag, true);
  }

  void resolve(Visit visit, Flag flag, boolean upheld, @Nullable String reason) {
    visit.requireModerator();
    var now = clock.instant();
    if (flag.resolve(visit.member(), upheld, reason, now)) {
      note(
          visit,
          upheld ? "flag-upheld" : "flag-dismissed",
          flag.targetType(),
          flag.target(),
          flag.thread(),
          reason,
          now);
      log.append(
          flag.jam(),
          "flag-resolved",
          visit.member(),
          Map.of("flag", flag.id(), "state", flag.state().name()));
    }
  }

  void hide(Visits.InThread in, boolean hidden, @Nullable String reason) {
    in.visit().requireModerator();
    var why = Reasons.given(reason);
    var now = clock.instant();
    var id = in.thread().id();
    if (in.thread().hide(hidden, now)) {
      var kind = hidden ? "thread-hidden" : "thread-restored";
      note(in.visit(), kind, TargetType.THREAD, id, id, why, now);
      log.append(in.visit().jam(), kind, in.visit().member(), Map.of("thread", id));
    }
  }

  void hide(Visits.AtPost at, boolean hidden, @Nullable String reason) {
    at.visit().requireModerator();
    var why = Reasons.given(reason);
    var now = clock.instant();
    var post = at.post();
    if (post.hide(hidden, now)) {
      var kind = hidden ? "post-hidden" : "post-restored";
      note(at.visit(), kind, TargetType.POST, post.id(), post.thread(), why, now);
      log.append(
          at.visit().jam(),
          kind,
          at.visit().member(),
          Map.of("post", post.id(), "thread", post.thread()));
    }
  }

  Contributions.Made<JamThread> lift(
      Visits.AtPost from, UUID key, String title, @Nullable String reason) {
    from.visit().requireModerator();
    var why = Reasons.given(reason);
    var made = contributions.lift(from, key, title);
    if (made.fresh()) {
      note(
          from.visit(),
          "idea-lifted",
          TargetType.POST,
          from.post().id(),
          made.thing().id(),
          why,
          clock.instant());
    }
    return made;
  }

  Contributions.Made<Alert> alert(Visit visit, UUID key, @Nullable String text, Instant until) {
    visit.requireModerator();
    contributions.hold(key);
    var known = alerts.find(key);
    if (known.isPresent()) {
      return new Contributions.Made<>(
          known
              .filter(alert -> alert.jam().equals(visit.jam()) && alert.by().equals(visit.member()))
              .orElseThrow(IdempotencyKey::inUse),
          false);
    }
    var alert = Alert.raise(key, visit.jam(), visit.member(), text, until, clock.instant());
    alerts.add(alert);
    note(visit, "alert-raised", TargetType.ALERT, key, null, alert.text(), alert.at());
    log.append(visit.jam(), "alert-raised", visit.member(), Map.of("alert", key));
    return new Contributions.Made<>(alert, true);
  }

  void end(Visit visit, Alert alert) {
    visit.requireModerator();
    var now = clock.instant();
    if (alert.end(now)) {
      note(visit, "alert-ended", TargetType.ALERT, alert.id(), null, alert.text(), now);
      log.append(visit.jam(), "alert-ended", visit.member(), Map.of("alert", alert.id()));
    }
  }

  private void note(
      Visit visit,
      String action,
      TargetType type,
      UUID target,
      @Nullable UUID thread,
      @Nullable String reason,
      Instant now) {
    actions.add(
        ModerationAction.of(
            visit.jam(), visit.member(), action, type, target, thread, reason, now));
  }

  private static Map<String, UUID> data(
      String first, UUID one, String second, UUID two, String third, UUID three) {
    var data = new TreeMap<String, UUID>();
    data.put(first, one);
    data.put(second, two);
    data.put(third, three); // a flagged thread is its own
    return data;
  }
}
