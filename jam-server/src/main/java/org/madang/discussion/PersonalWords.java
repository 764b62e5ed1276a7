package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.madang.identity.Leaving;
import org.madang.identity.PersonalData;
import org.madang.platform.EventLog;
import org.madang.platform.JsonRows;

/** What discussions keep about a member: what they wrote, supported, rated, followed and saw. */
@ApplicationScoped
class PersonalWords {
  @PersistenceContext private EntityManager entities;
  @Inject private EventLog log;
  @Inject private JsonRows rows;
  @Inject private Event<WordsErased> erased;

  void collect(@Observes PersonalData data) {
    PARTS.forEach((name, sql) -> data.add(name, rows.of(sql, data.member())));
  }

  /**
   * Support, ratings and exposures stay: they hang on an id that names nobody any more, and what
   * was decided with them stays true. What was followed goes, and which answers were seen.
   */
  void leave(@Observes Leaving leaving) {
    var member = leaving.member().id();
    rows.change("delete from follow where member = cast(?1 as uuid)", member);
    rows.change("delete from answers_seen where member = cast(?1 as uuid)", member);
    rows.change("delete from answer_read where member = cast(?1 as uuid)", member);
    if (leaving.words()) {
      erase(leaving, threads(member), posts(member));
    }
  }

  /** Also what an admin or moderator lifted out of a reply is the reply's author's. */
  private void erase(Leaving leaving, List<JamThread> threads, List<Post> posts) {
    var texts = texts(threads, posts, revisions(leaving.member().id()));
    var jams = new HashSet<UUID>();
    for (var thread : threads) {
      jams.add(thread.jam());
      thread.erase(leaving.at());
      say(leaving, thread.jam(), "thread-withdrawn", Map.of("thread", thread.id()));
    }
    for (var post : posts) {
      jams.add(post.jam());
      post.erase(leaving.at());
      say(
          leaving,
          post.jam(),
          "post-withdrawn",
          Map.of("post", post.id(), "thread", post.thread()));
    }
    rows.change(REVISIONS, leaving.member().id());
    erased.fire(
        new WordsErased(
            leaving.member().id(), jams, idsOfThreads(threads), idsOfPosts(posts), texts));
  }

  private void say(Leaving leaving, UUID jam, String kind, Map<String, Object> data) {
    log.append(jam, kind, leaving.by().id(), data);
  }

  private List<JamThread> threads(UUID member) {
    return entities
        .createQuery(
            "select t from JamThread t where t.authorship.author = :member", JamThread.class)
        .setParameter("member", member)
        .getResultList();
  }

  private List<Post> posts(UUID member) {
    return entities
        .createQuery("select p from Post p where p.authorship.author = :member", Post.class)
        .setParameter("member", member)
        .getResultList();
  }

  private List<Revision> revisions(UUID member) {
    return entities
        .createQuery(
            """
            select r from Revision r
            where r.subject in (select t.id from JamThread t where t.authorship.author = :member)
              or r.subject in (select p.id from Post p where p.authorship.author = :member)
            """,
            Revision.class)
        .setParameter("member", member)
        .getResultList();
  }

  private static Set<UUID> idsOfThreads(List<JamThread> threads) {
    var ids = new HashSet<UUID>();
    threads.forEach(thread -> ids.add(thread.id()));
    return ids;
  }

  private static Set<UUID> idsOfPosts(List<Post> posts) {
    var ids = new HashSet<UUID>();
    posts.forEach(post -> ids.add(post.id()));
    return ids;
  }

  private static List<WordsErased.Text> texts(
      List<JamThread> threads, List<Post> posts, List<Revision> revisions) {
    var texts = new ArrayList<WordsErased.Text>();
    threads.forEach(thread -> texts.add(new WordsErased.Text(thread.title(), thread.text())));
    posts.forEach(post -> texts.add(new WordsErased.Text("", post.text())));
    for (var revision : revisions) {
      var title = revision.title();
      texts.add(new WordsErased.Text(title == null ? "" : title, revision.text()));
    }
    return texts;
  }

  private static final String REVISIONS =
      """
      delete from revision where subject in (
        select id from thread where author = cast(?1 as uuid)
        union all select id from post where author = cast(?1 as uuid))
      """;

  private static final Map<String, String> PARTS =
      Map.of(
          "threads",
          """
          select jam, forum, id, kind, at, edited_at as "editedAt", withdrawn_at as "withdrawnAt", hidden_at as "hiddenAt",
            title, text, tags, language from thread where author = cast(?1 as uuid) order by at, id
          """,
          "posts",
          """
          select jam, thread, id, parent, at, edited_at as "editedAt", withdrawn_at as "withdrawnAt", hidden_at as "hiddenAt",
            text from post where author = cast(?1 as uuid) order by at, id
          """,
          "revisions",
          """
          select subject, at, title, text, tags from revision where subject in (
            select id from thread where author = cast(?1 as uuid)
            union all select id from post where author = cast(?1 as uuid)) order by at
          """,
          "supports",
          "select thread, at from support where member = cast(?1 as uuid) order by at",
          "ratings",
          """
          select thread, overall, impact, feasibility, novelty, at from rating
          where member = cast(?1 as uuid) order by at
          """,
          "follows",
          "select thread, at from follow where member = cast(?1 as uuid) order by at",
          "seen",
          "select thread, at from exposure where member = cast(?1 as uuid) order by at",
          "answersSeen",
          "select jam, at from answers_seen where member = cast(?1 as uuid) order by at",
          "answersRead",
          "select post from answer_read where member = cast(?1 as uuid) order by post");
}
