package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Member;
import org.madang.identity.Members;
import org.madang.identity.Person;
import org.madang.jam.Permission;
import org.madang.platform.ArrayText;
import org.madang.platform.Refusal;

/**
 * Threads and posts as a viewer, or nobody in particular, sees them: three queries a list, however
 * long.
 */
@ApplicationScoped
public class Cards {
  public record Growth(int posts, Instant lastAt, int supports, ThreadCard.Mine mine) {}

  /** Stands for no member in queries. */
  private static final UUID NOBODY = new UUID(0, 0);

  @PersistenceContext private EntityManager entities;
  @Inject private Members members;
  @Inject private Judgements judgements;

  /** The cards of threads, in their order. */
  public List<ThreadCard> of(List<JamThread> threads, @Nullable Visit visit) {
    if (threads.isEmpty()) {
      return List.of();
    }
    var growths = growths(threads, visit == null ? NOBODY : visit.member());
    var people = people(threads.stream().map(JamThread::author).toList());
    return threads.stream()
        .map(thread -> card(thread, growths.get(thread.id()), people.get(thread.author()), visit))
        .toList();
  }

  /** The card of one thread. */
  public ThreadCard of(JamThread thread, @Nullable Visit visit) {
    return of(List.of(thread), visit).getFirst();
  }

  /** The page of one thread. */
  public ThreadView page(JamThread thread, Visit visit, Instant now) {
    var card = of(thread, visit);
    var own = thread.isBy(visit.member());
    var mine = judgements.scores(thread.id(), visit.member());
    var seesRatings = thread.kind() == ThreadKind.IDEA && visit.seesRatings(own, mine.isPresent());
    return ThreadView.of(
        card,
        thread,
        source(thread),
        visit.reads(thread.visibility(), own),
        seesRatings ? judgements.summary(thread.id()) : null,
        mine.orElse(null),
        new ThreadView.Permissions(
            visit.posting().and(may(thread::requireOpen)),
            may(() -> thread.requireRateable(visit.member())).and(visit.rating()),
            may(() -> thread.requireSupportable(visit.member())).and(visit.supporting()),
            may(() -> thread.requireEditable(visit.member(), now)).and(visit.posting()),
            may(() -> thread.requireWithdrawable(visit.member()))));
  }

  private ThreadView.@Nullable Source source(JamThread thread) {
    var from = thread.liftedFrom();
    return from == null ? null : ThreadView.Source.of(entities.find(Post.class, from));
  }

  /** The views of posts, in their order; with the titles of their threads, if wanted. */
  public List<PostView> posts(
      List<Post> posts, @Nullable Visit visit, @Nullable Instant now, boolean titles) {
    if (posts.isEmpty()) {
      return List.of();
    }
    var people = people(posts.stream().map(Post::author).toList());
    var titled = titles ? titles(posts, visit) : Map.<UUID, String>of();
    return posts.stream()
        .map(
            post -> {
              var own = visit != null && post.isBy(visit.member());
              var reads =
                  visit == null
                      ? post.visibility() == Visibility.VISIBLE
                      : visit.reads(post.visibility(), own);
              var editable =
                  visit != null
                      && now != null
                      && visit
                          .posting()
                          .and(may(() -> post.requireEditable(visit.member(), now)))
                          .allowed();
              return PostView.of(
                  post, people.get(post.author()), reads, editable, own, titled.get(post.thread()));
            })
        .toList();
  }

  /** Members as others see them, by id. */
  public Map<UUID, Person> people(Collection<UUID> ids) {
    return members.all(new HashSet<>(ids)).values().stream()
        .collect(Collectors.toMap(Member::id, Person::of));
  }

  private Map<UUID, String> titles(List<Post> posts, @Nullable Visit visit) {
    return entities
        .createQuery("select t from JamThread t where t.id in :ids", JamThread.class)
        .setParameter("ids", posts.stream().map(Post::thread).collect(Collectors.toSet()))
        .getResultStream()
        .collect(
            Collectors.toMap(JamThread::id, thread -> reads(thread, visit) ? thread.title() : ""));
  }

  /** Whether a check lets pass, and if not, why: asked of the very check that would refuse. */
  private static Permission may(Runnable check) {
    try {
      check.run();
      return Permission.granted();
    } catch (Refusal refusal) {
      return Permission.refused(refusal.code(), refusal.detail());
    }
  }

  private static boolean reads(JamThread thread, @Nullable Visit visit) {
    return visit == null
        ? thread.visibility() == Visibility.VISIBLE
        : visit.reads(thread.visibility(), thread.isBy(visit.member()));
  }

  private static ThreadCard card(
      JamThread thread, Growth growth, Person author, @Nullable Visit visit) {
    var reads = reads(thread, visit);
    var own = visit != null && thread.isBy(visit.member());
    var judged = growth.mine().support() || growth.mine().rated();
    var counts =
        visit == null
            ? thread.kind() != ThreadKind.IDEA
            : visit.seesSupports(thread.kind(), own, judged);
    return new ThreadCard(
        thread.id(),
        thread.jam(),
        thread.forum(),
        thread.kind(),
        reads ? thread.title() : "",
        reads ? Words.excerpt(thread.text()) : "",
        author,
        thread.at(),
        growth.lastAt(),
        growth.posts(),
        counts ? growth.supports() : null,
        reads ? thread.tags() : List.of(),
        thread.language(),
        thread.visibility(),
        visit == null
            ? null
            : new ThreadCard.Mine(
                growth.mine().support(), growth.mine().rated(), growth.mine().follow(), own));
  }

  private Map<UUID, Growth> growths(List<JamThread> threads, UUID viewer) {
    var query =
        entities
            .createNativeQuery(
                """
                select g.thread, g.posts, g.last_at, (select count(*) from support s where s.thread = g.thread),
                  exists (select from support s where s.thread = g.thread and s.member = cast(?2 as uuid)),
                  exists (select from rating r where r.thread = g.thread and r.member = cast(?2 as uuid)),
                  exists (select from follow f where f.thread = g.thread and f.member = cast(?2 as uuid))
                from thread_growth g where g.thread = any(cast(?1 as uuid[]))
                """)
            .setParameter(1, ArrayText.of(threads, JamThread::id))
            .setParameter(2, viewer.toString());
    var growths = new HashMap<UUID, Growth>();
    Sql.rows(query)
        .forEach(
            row ->
                growths.put(
                    Sql.id(row[0]),
                    new Growth(
                        Sql.number(row[1]),
                        Sql.instant(row[2]),
                        Sql.number(row[3]),
                        new ThreadCard.Mine(
                            (Boolean) row[4], (Boolean) row[5], (Boolean) row[6], false))));
    return growths;
  }
}
