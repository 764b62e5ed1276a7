package org.madang.report;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.jamfile.JamFileRefused;
import org.madang.analytics.jamfile.JamLine;
import org.madang.discussion.Contributions;
import org.madang.discussion.JamThread;
import org.madang.discussion.Judgements;
import org.madang.discussion.Opening;
import org.madang.discussion.Post;
import org.madang.discussion.Posts;
import org.madang.discussion.Rating;
import org.madang.discussion.Support;
import org.madang.discussion.ThreadKind;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.discussion.WrittenLanguage;
import org.madang.identity.Member;
import org.madang.identity.Members;
import org.madang.identity.Profile;
import org.madang.jam.Admissions;
import org.madang.jam.Forum;
import org.madang.jam.Forums;
import org.madang.jam.Jam;
import org.madang.jam.JamDescription;
import org.madang.jam.JamRole;
import org.madang.jam.Jams;
import org.madang.jam.Phase;
import org.madang.jam.Registration;
import org.madang.jam.Schedule;
import org.madang.platform.EventLog;
import org.madang.platform.Refusal;
import org.madang.report.EarlyLines.Needed;
import org.madang.report.EarlyLines.Said;

/**
 * Takes in one jam file, line by line, inside the caller's transaction: times, names and order are
 * kept; an unknown author, member or forum that a line refers to is made up quietly, and left out
 * again by the export. Good for one file.
 */
@Dependent
class Importer {
  /** How long executives may decide about a jam that ended before it came here. */
  private static final Duration REVIEW = Duration.ofDays(7);

  /** After how many lines of which something must be kept it is written down. */
  private static final int BURDEN = 256;

  @Inject private Jams jams;
  @Inject private Forums forums;
  @Inject private Members members;
  @Inject private Admissions admissions;
  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Judgements judgements;
  @Inject private Contributions contributions;
  @Inject private Decisions decisions;
  @Inject private ImportedLines imported;
  @Inject private EventLog log;
  @Inject private Clock clock;

  private final Lines lines = new Lines();
  private final EarlyLines early = new EarlyLines(this::isThere);
  private final List<ImportedLine> kept = new ArrayList<>();
  private final Map<String, UUID> forumIds = new HashMap<>();
  private final Map<String, UUID> memberIds = new HashMap<>();
  private final Map<UUID, String> locales = new HashMap<>();
  private final Map<String, JamThread> threadsByName = new HashMap<>();
  private final Map<String, Post> postsByName = new HashMap<>();
  private final Map<UUID, Integer> lengths = new HashMap<>();
  private final List<Posts.Reply> replies = new ArrayList<>();
  private UUID jam = new UUID(0, 0);
  private UUID admin = new UUID(0, 0);
  private String language = "en";
  private Instant last = Instant.EPOCH;
  private boolean gold;
  private int implied;
  private int burden;

  /** Begins with the jam's own line; the gold answers are taken in if asked for. */
  void begin(UUID id, Member host, JamLine.Jam line, String original, boolean withGold) {
    jam = id;
    admin = host.id();
    gold = withGold;
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var starts = line.starts() == null ? now : micros(line.starts());
    var ends = line.ends() == null ? (starts.isAfter(now) ? starts : now) : micros(line.ends());
    var closes = (ends.isAfter(now) ? ends : now).plus(REVIEW);
    last = starts;
    var languages = line.languages().isEmpty() ? List.of("en") : line.languages();
    language = languages.getFirst();
    var question =
        line.question() == null || line.question().isBlank() ? line.title() : line.question();
    var made =
        Jam.hosted(
            id,
            host,
            new JamDescription(
                line.title(),
                question,
                languages,
                ZoneId.of("UTC"),
                Registration.INVITATION,
                Phase.IDEATE,
                null),
            new Schedule(starts, ends, ends, closes),
            now);
    jams.add(made);
    imported.flush();
    log.append(id, "jam-created", host.id(), Map.of());
    keep(1, "jam", null, null, null, original, lines.of(made));
  }

  /** Takes in any later line; one that speaks of what comes only later waits for it. */
  void take(int number, JamLine line, String original) {
    early.take(new Said(number, line, original), gold, this::takeIn);
  }

  private boolean isThere(Needed needed) {
    return switch (needed.type()) {
      case THREAD -> threadsByName.containsKey(needed.name());
      case POST -> postsByName.containsKey(needed.name());
    };
  }

  private void takeIn(Said said) {
    try {
      takeIn(said.number(), said.line(), said.original());
    } catch (Refusal refusal) {
      throw new JamFileRefused(said.number(), refusal.detail());
    }
  }

  private void takeIn(int number, JamLine line, String original) {
    switch (line) {
      case JamLine.Jam _ ->
          throw new JamFileRefused(number, "the jam's own line comes first, and only once.");
      case JamLine.Forum forum -> forum(number, forum, original);
      case JamLine.Member member -> member(number, member, original);
      case JamLine.Thread thread -> thread(number, thread, original);
      case JamLine.Post post -> post(number, post, original);
      case JamLine.Support support -> support(number, support, original);
      case JamLine.Rating rating -> rating(number, rating, original);
      case JamLine.Link link -> {
        if (gold) {
          kept.add(new ImportedLine(number, "link", null, null, null, original, ""));
        }
      }
      case JamLine.Outcome outcome -> outcome(number, outcome, original);
    }
  }

  /** Ends the file: the lines themselves are kept. */
  Jam end() {
    early.requireNone();
    write();
    imported.add(jam, kept);
    return hosted();
  }

  private Jam hosted() {
    return jams.find(jam).orElseThrow();
  }

  private void forum(int number, JamLine.Forum line, String original) {
    if (forumIds.containsKey(line.id())) {
      throw new JamFileRefused(number, "the forum \"" + line.id() + "\" was there before.");
    }
    var forum = forum(line.id(), line.title(), line.question());
    keep(number, "forum", line.id(), forum.id(), null, original, lines.of(forum));
  }

  private Forum forum(String name, String title, @Nullable String question) {
    var id = UUID.randomUUID();
    var asked = question == null || question.isBlank() ? title : question;
    var forum = Forum.in(hosted(), id, title, asked, forumIds.size() + 1);
    forums.add(forum);
    imported.flush();
    forumIds.put(name, id);
    lines.name(id, name);
    return forum;
  }

  private UUID forumOf(@Nullable String name) {
    var known = forumIds.get(name == null ? "" : name);
    if (known != null) {
      return known;
    }
    var title = name == null || name.isBlank() ? "Forum" : name;
    var forum = forum(name == null ? "" : name, title, null);
    imply("forum", name, forum.id());
    return forum.id();
  }

  private void member(int number, JamLine.Member line, String original) {
    if (memberIds.containsKey(line.id())) {
      throw new JamFileRefused(number, "the member \"" + line.id() + "\" was there before.");
    }
    var member =
        member(
            line.id(),
            Profile.of(line.name(), line.function(), line.unit(), line.region(), line.locale()));
    if (line.locale() != null && !line.locale().isBlank()) {
      locales.put(member.id(), line.locale());
    }
    keep(number, "member", line.id(), member.id(), null, original, lines.of(member));
  }

  private Member member(String name, Profile profile) {
    var member = Member.join(UUID.randomUUID(), null, profile, clock.instant());
    members.add(member);
    admissions.admit(hosted(), member, EnumSet.of(JamRole.PARTICIPANT));
    imported
        .flush(); // threads name their author by id alone, so the order of inserts is ours to keep
    memberIds.put(name, member.id());
    lines.name(member.id(), name);
    return member;
  }

  private UUID memberOf(@Nullable String name) {
    var known = memberIds.get(name == null ? "" : name);
    if (known != null) {
      return known;
    }
    var shown = name == null || name.isBlank() ? "Unknown" : name;
    var member = member(name == null ? "" : name, Profile.of(shown, null, null, null, language));
    imply("member", name, member.id());
    return member.id();
  }

  private void imply(String type, @Nullable String name, UUID id) {
    kept.add(new ImportedLine(--implied, type, name, id, null, "", ""));
  }

  private void thread(int number, JamLine.Thread line, String original) {
    if (threadsByName.containsKey(line.id())) {
      throw new JamFileRefused(number, "the thread \"" + line.id() + "\" was there before.");
    }
    var author = memberOf(line.author());
    var text = line.text() == null ? "" : line.text();
    var opening =
        new Opening(
            ThreadKind.valueOf(line.kind().name()),
            line.title(),
            text,
            line.tags(),
            WrittenLanguage.of(line.title() + " " + text, locales.getOrDefault(author, language)));
    var thread =
        JamThread.imported(
            UUID.randomUUID(),
            jam,
            forumOf(line.forum()),
            author,
            opening,
            at(line.at()),
            line.id());
    switch (Beyond.visibility(number, line)) {
      case VISIBLE -> {}
      case HIDDEN -> thread.hide(true, thread.at());
      case WITHDRAWN -> thread.withdraw(author, thread.at());
    }
    threads.add(thread);
    contributions.announce(thread);
    threadsByName.put(line.id(), thread);
    lines.name(thread.id(), line.id());
    keep(number, "thread", line.id(), thread.id(), null, original, lines.of(thread));
    unburden();
  }

  private JamThread taken(String thread) {
    return requireNonNull(threadsByName.get(thread));
  }

  private void post(int number, JamLine.Post line, String original) {
    if (postsByName.containsKey(line.id())) {
      throw new JamFileRefused(number, "the post \"" + line.id() + "\" was there before.");
    }
    var thread = taken(line.thread());
    var parent = parent(number, line);
    var post =
        Post.imported(
            UUID.randomUUID(),
            thread,
            parent,
            memberOf(line.author()),
            line.text(),
            at(line.at()),
            line.id());
    stand(post, Beyond.visibility(number, line));
    post.stand(lengths.merge(thread.id(), 1, Integer::sum), parent);
    replies.add(new Posts.Reply(post, thread, parent));
    postsByName.put(line.id(), post);
    lines.name(post.id(), line.id());
    keep(number, "post", line.id(), post.id(), null, original, lines.of(post));
    unburden();
  }

  private static void stand(Post post, Visibility visibility) {
    switch (visibility) {
      case VISIBLE -> {}
      case HIDDEN -> post.hide(true, post.at());
      case WITHDRAWN -> post.withdraw(post.author(), post.at());
    }
  }

  private @Nullable Post parent(int number, JamLine.Post line) {
    if (!EarlyLines.isReply(line)) {
      return null;
    }
    var parent = requireNonNull(postsByName.get(line.parent()));
    if (!parent.thread().equals(taken(line.thread()).id())) {
      throw new JamFileRefused(number, "the post \"" + line.parent() + "\" is in another thread.");
    }
    return parent;
  }

  private void support(int number, JamLine.Support line, String original) {
    var thread = taken(line.thread());
    var member = memberOf(line.member());
    var at = at(line.at());
    if (judgements.give(new Support(thread.id(), member, at))) {
      log.append(jam, "support-given", member, Map.of("thread", thread.id()));
    }
    var said = lines.support(thread.id(), member, at);
    keep(number, "support", null, thread.id(), member, original, said);
    unburden();
  }

  private void rating(int number, JamLine.Rating line, String original) {
    var thread = taken(line.idea());
    if (thread.kind() != ThreadKind.IDEA) {
      throw new JamFileRefused(number, "\"" + line.idea() + "\" is no idea; only ideas are rated.");
    }
    var member = memberOf(line.member());
    var at = at(line.at());
    var scores = scores(line);
    judgements.rate(new Rating(thread.id(), member, scores, at));
    log.append(jam, "idea-rated", member, Map.of("thread", thread.id()));
    var said = lines.rating(thread.id(), member, scores, at);
    keep(number, "rating", null, thread.id(), member, original, said);
    unburden();
  }

  // A criterion that was not judged is taken for what the rating says overall.
  private static Rating.Scores scores(JamLine.Rating line) {
    var said = new ArrayList<Integer>();
    for (var score :
        new Integer[] {line.overall(), line.impact(), line.feasibility(), line.novelty()}) {
      if (score != null) {
        said.add(score);
      }
    }
    int usual = said.getFirst();
    return new Rating.Scores(
        line.overall() == null ? usual : line.overall(),
        line.impact() == null ? usual : line.impact(),
        line.feasibility() == null ? usual : line.feasibility(),
        line.novelty() == null ? usual : line.novelty());
  }

  private void outcome(int number, JamLine.Outcome line, String original) {
    var thread = taken(line.idea());
    if (!gold) {
      return;
    }
    var into = Beyond.into(number, line);
    if (line.decision() == JamLine.Decision.MERGE && into == null) {
      kept.add(new ImportedLine(number, "link", null, null, null, original, ""));
      return;
    }
    var verdict = Verdict.valueOf(line.decision().name());
    var said = Beyond.text(number, line, "reason");
    var reason = said == null || said.isBlank() ? "Decided before this jam was imported." : said;
    var other = into == null ? null : taken(into).id();
    var decision = decisions.about(thread.id()).orElse(null);
    if (decision == null) {
      decision = Decision.about(thread, verdict, reason, other, admin, clock.instant());
      decisions.add(decision);
    } else { // of several the last counts
      decision.decide(verdict, reason, other, admin, clock.instant());
    }
    imported.flush();
    keep(number, "outcome", null, thread.id(), null, original, lines.of(decision));
  }

  private void keep(
      int number,
      String type,
      @Nullable String name,
      @Nullable UUID subject,
      @Nullable UUID other,
      String original,
      JamLine understood) {
    kept.add(
        new ImportedLine(number, type, name, subject, other, original, Lines.digest(understood)));
  }

  /** A line without a time happened when the one before it did. */
  private Instant at(@Nullable Instant said) {
    last = said == null ? last : micros(said);
    return last;
  }

  private static Instant micros(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  private void unburden() {
    if (++burden % BURDEN == 0) {
      write();
    }
  }

  private void write() {
    contributions.add(replies);
    for (var reply : replies) {
      var visibility = reply.post().visibility();
      if (visibility != Visibility.VISIBLE) { // few: the statement that adds posts knows none
        stand(posts.get(reply.post().id()), visibility);
      }
    }
    replies.clear();
    imported.unburden();
  }

  /** The refusal of a line, as the API says it. */
  static Refusal refused(JamFileRefused refused) {
    return new Refusal.Invalid(
            "bad-line",
            "Line " + refused.line() + ": " + refused.reason(),
            "Mend the line and import the file again; nothing was taken in.")
        .number("line", refused.line())
        .at("line " + refused.line());
  }
}
