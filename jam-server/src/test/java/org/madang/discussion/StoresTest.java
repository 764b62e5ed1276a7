package org.madang.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.discussion.Talk.ADA;
import static org.madang.discussion.Talk.BEN;
import static org.madang.discussion.Talk.CHI;
import static org.madang.discussion.Talk.FORUM;
import static org.madang.discussion.Talk.JAM;
import static org.madang.discussion.Talk.NOON;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madang.TestDatabase;
import org.madang.jam.Permission;
import org.postgresql.ds.PGSimpleDataSource;

/** The stores on a real PostgreSQL, with the persistence provider of the server. */
class StoresTest {
  private static EntityManagerFactory factory;

  @BeforeAll
  static void start() throws SQLException {
    var database = new PGSimpleDataSource();
    database.setUrl(TestDatabase.fresh());
    database.setStringType("unspecified"); // as the server does
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var member : List.of(ADA, BEN, CHI)) {
        statement.execute(
            "insert into member (id, version, name, function, unit, region, locale, admin, since) values ('%s', 1, 'm', 'Sales', 'U', 'Europe', 'en', false, now())"
                .formatted(member));
      }
      statement.execute(
          """
          insert into jam (id, version, title, question, languages, time_zone, registration, rating_opens, ideates_at, refines_at,
            reviews_at, closes_at, announced, created_by, created_at)
          values ('%s', 1, 't', 'q', 'en', 'UTC', 'OPEN', 'REFINE', now(), now(), now(), now(), 'LOBBY', '%s', now())
          """
              .formatted(JAM, ADA));
      statement.execute(
          "insert into forum (id, version, jam, title, question, ordinal) values ('%s', 1, '%s', 'f', '', 1)"
              .formatted(FORUM, JAM));
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", "");
    settings.put("jakarta.persistence.nonJtaDataSource", database);
    settings.put("eclipselink.weaving", "false");
    factory = Persistence.createEntityManagerFactory("madang", settings);
  }

  @AfterAll
  static void stop() {
    factory.close();
  }

  private static <T> T call(Function<EntityManager, T> work) {
    try (var entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      // the provider would put off the beginning to its first update; the server does not
      entities.unwrap(org.eclipse.persistence.sessions.UnitOfWork.class).beginEarlyTransaction();
      var result = work.apply(entities);
      entities.getTransaction().commit();
      return result;
    }
  }

  private static void run(Consumer<EntityManager> work) {
    call(
        entities -> {
          work.accept(entities);
          return true;
        });
  }

  private static JamThread opened(JamThread thread) {
    run(entities -> new Threads(entities).add(thread));
    return thread;
  }

  private static void reply(EntityManager entities, JamThread thread, Post parent, UUID author) {
    var post = thread.reply(UUID.randomUUID(), parent, author, "Word", NOON.plusSeconds(1));
    new Posts(entities).add(List.of(new Posts.Reply(post, thread, parent)));
  }

  private static Visit visit(UUID member) {
    return visit(JAM, member);
  }

  private static Visit visit(UUID jam, UUID member) {
    var yes = Permission.granted();
    return new Visit(jam, member, false, false, false, yes, yes, yes, 10, "en");
  }

  private static List<JamThread> list(UUID member, ThreadOrder order) {
    return call(
        entities ->
            new Threads(entities)
                .page(visit(member), new Threads.Filter(null, null), order, null, 1000)
                .items());
  }

  @Test
  void aTreeOfTenThousandPostsIsReadWholeAndInOrderWhileOthersWrite() throws Exception {
    var thread = opened(Talk.idea());
    var random = new Random(7);
    var written = new ArrayList<Post>();
    for (int batch = 0; batch < 20; batch++) {
      run(
          entities -> {
            for (int i = 0; i < 500; i++) {
              var atTheTop = written.isEmpty() || random.nextInt(10) == 0;
              var parent =
                  atTheTop
                      ? null
                      : written.get(
                          written.size() - 1 - random.nextInt(Math.min(written.size(), 40)));
              var post = thread.reply(UUID.randomUUID(), parent, BEN, "Word", NOON.plusSeconds(i));
              var reply = new Posts.Reply(post, thread, parent);
              post.stand(new Posts(entities).add(List.of(reply)).getFirst(), parent);
              written.add(post);
            }
          });
    }
    var before =
        call(
                entities ->
                    new Posts(entities).page(thread.id(), PostOrder.TIME, 0, Integer.MAX_VALUE))
            .stream()
            .map(Post::id)
            .toList();
    assertThat(before).hasSize(10_000);

    List<Post> read;
    try (var writers = Executors.newFixedThreadPool(4)) {
      var writing = new ArrayList<Future<?>>();
      for (int writer = 0; writer < 4; writer++) {
        var seed = writer;
        writing.add(
            writers.submit(
                () -> {
                  var choice = new Random(seed);
                  for (int i = 0; i < 50; i++) {
                    run(
                        entities -> {
                          var parent =
                              entities.find(Post.class, before.get(choice.nextInt(before.size())));
                          reply(entities, entities.find(JamThread.class, thread.id()), parent, CHI);
                        });
                  }
                }));
      }
      read = readWhole(thread);
      for (var one : writing) {
        one.get();
      }
    }

    assertThat(read).isSortedAccordingTo((a, b) -> Arrays.compareUnsigned(a.path(), b.path()));
    assertThat(read).doesNotHaveDuplicates();
    Set<UUID> seen = new HashSet<>();
    for (var post : read) {
      assertThat(post.parent() == null || seen.contains(post.parent()))
          .as("a parent is read before its reply")
          .isTrue();
      seen.add(post.id());
    }
    assertThat(seen).containsAll(before);
    var all =
        call(
            entities ->
                new Posts(entities).page(thread.id(), PostOrder.TIME, 0, Integer.MAX_VALUE));
    assertThat(all)
        .extracting(Post::ordinal)
        .as("numbers without gaps")
        .containsExactlyElementsOf(numbers(10_200));
    assertThat(readWhole(thread)).containsExactlyInAnyOrderElementsOf(all);
  }

  private static List<Post> readWhole(JamThread thread) {
    var read = new ArrayList<Post>();
    int after = 0;
    while (true) {
      var from = after;
      var page = call(entities -> new Posts(entities).page(thread.id(), PostOrder.TREE, from, 200));
      read.addAll(page);
      if (page.size() < 200) {
        return read;
      }
      after = page.getLast().ordinal();
    }
  }

  @Test
  void whatTellsMostOfAThreadIsWhatIsAnsweredThenWhatIsLong() {
    var thread = opened(Talk.idea());
    var said = new HashMap<String, Post>();
    run(
        entities -> {
          say(entities, thread, said, "short", null, "Yes");
          say(entities, thread, said, "again", null, "Yes");
          say(entities, thread, said, "long", null, "Yes, and here is at length why");
          say(entities, thread, said, "asked", null, "Why");
          say(entities, thread, said, "answer", said.get("asked"), "So");
          say(
              entities,
              thread,
              said,
              "hidden",
              said.get("again"),
              "A very long one that nobody sees");
          say(entities, thread, said, "gone", said.get("again"), "Likewise");
          entities.find(Post.class, said.get("hidden").id()).hide(true, NOON);
          entities.find(Post.class, said.get("gone").id()).withdraw(BEN, NOON);
        });

    var telling =
        StoresTest.<List<Post>>call(entities -> new Posts(entities).telling(thread.id(), 4));

    assertThat(telling)
        .containsExactly(said.get("asked"), said.get("long"), said.get("short"), said.get("again"));
    assertThat(StoresTest.<List<Instant>>call(entities -> new Posts(entities).times(thread.id())))
        .hasSize(5)
        .containsOnly(NOON);
  }

  private static void say(
      EntityManager entities,
      JamThread thread,
      Map<String, Post> said,
      String name,
      Post parent,
      String words) {
    var post = thread.reply(UUID.randomUUID(), parent, BEN, words, NOON);
    post.stand(
        new Posts(entities).add(List.of(new Posts.Reply(post, thread, parent))).getFirst(), parent);
    said.put(name, post);
  }

  private static List<Integer> numbers(int upTo) {
    return IntStream.rangeClosed(1, upTo).boxed().toList();
  }

  @Test
  void aThreadIsListedAsUnansweredUntilSomebodyElseReplies() {
    var thread = opened(Talk.idea());
    run(entities -> reply(entities, thread, null, ADA));
    assertThat(list(CHI, ThreadOrder.UNANSWERED)).contains(thread);

    run(entities -> reply(entities, thread, null, BEN));

    assertThat(list(CHI, ThreadOrder.UNANSWERED)).doesNotContain(thread);
    assertThat(list(CHI, ThreadOrder.NEWEST)).contains(thread);
  }

  @Test
  void hiddenThreadsAreListedForTheirAuthorOnly() {
    var thread = opened(Talk.idea());
    run(entities -> entities.find(JamThread.class, thread.id()).hide(true, NOON));

    assertThat(list(CHI, ThreadOrder.NEWEST)).doesNotContain(thread);
    assertThat(list(ADA, ThreadOrder.NEWEST)).contains(thread);
    assertThat(StoresTest.<List<JamThread>>call(entities -> new Threads(entities).ideas(JAM)))
        .doesNotContain(thread);
  }

  @Test
  void listsAreReadOnFromWhereTheyEndedInEveryOrder() {
    for (int i = 0; i < 7; i++) {
      opened(Talk.idea()); // all at the same moment
    }
    for (var order : List.of(ThreadOrder.NEWEST, ThreadOrder.ACTIVE, ThreadOrder.JOIN)) {
      var paged = new ArrayList<JamThread>();
      String after = null;
      do {
        var from = after;
        var page =
            call(
                entities ->
                    new Threads(entities)
                        .page(
                            visit(CHI),
                            new Threads.Filter(FORUM, ThreadKind.IDEA),
                            order,
                            from,
                            3));
        paged.addAll(page.items());
        after = page.next();
      } while (after != null);
      assertThat(paged).as(order.name()).doesNotHaveDuplicates();
      assertThat(paged)
          .containsExactlyElementsOf(
              list(CHI, order).stream().filter(t -> t.kind() == ThreadKind.IDEA).toList());
    }
  }

  @Test
  void whatFewHaveSeenForItsAgeIsOfferedFirstAndWhatTheViewerSawLast() {
    var seen = opened(Talk.idea());
    var shown = opened(Talk.idea());
    var fresh = opened(Talk.idea());
    run(
        entities -> {
          var judgements = new Judgements(entities);
          judgements.expose(JAM, List.of(seen.id(), UUID.randomUUID()), CHI, NOON);
          judgements.expose(JAM, List.of(seen.id()), CHI, NOON);
          judgements.expose(JAM, List.of(shown.id()), BEN, NOON);
        });

    assertThat(list(CHI, ThreadOrder.JOIN)).containsSubsequence(fresh, shown, seen);
    assertThat(list(ADA, ThreadOrder.JOIN))
        .as("nobody is offered their own")
        .doesNotContain(seen, shown, fresh);
    assertThat(
            StoresTest.<Map<UUID, Integer>>call(
                entities -> new Evidence(new EvidenceRows(entities)).exposures(JAM)))
        .containsEntry(seen.id(), 1)
        .doesNotContainKey(fresh.id());
  }

  @Test
  void thoseWhoArriveTogetherAreSentToDifferentConversationsThatNeedThem() {
    var jam = anotherJam();
    var ideas = IntStream.range(0, 40).mapToObj(_ -> opened(ideaIn(jam)).id()).toList();
    var seenByChi = ideas.subList(0, 3);
    run(
        entities -> {
          var judgements = new Judgements(entities);
          judgements.expose(jam, seenByChi, CHI, NOON);
          judgements.expose(jam, ideas.subList(3, 20), BEN, NOON);
        });

    var sentTo = new HashSet<UUID>();
    for (var i = 0; i < 20; i++) {
      var offered = leastSeen(jam, new UUID(9, i), 4);
      assertThat(offered).hasSize(4);
      sentTo.addAll(offered);
    }

    assertThat(ideas.subList(20, 40)).as("what nobody has seen").containsAll(sentTo);
    assertThat(sentTo).hasSizeGreaterThan(8);
    assertThat(leastSeen(jam, CHI, 50)).hasSize(37).doesNotContainAnyElementsOf(seenByChi);
    assertThat(leastSeen(jam, ADA, 4)).as("nobody is offered their own").isEmpty();
  }

  private static List<UUID> leastSeen(UUID jam, UUID member, int limit) {
    return call(entities -> new LeastSeen(entities).of(visit(jam, member), limit)).stream()
        .map(JamThread::id)
        .toList();
  }

  private static JamThread ideaIn(UUID jam) {
    var opening = Talk.opening(ThreadKind.IDEA, "Bike lanes", "More of them.");
    return JamThread.open(UUID.randomUUID(), jam, new UUID(8, 2), ADA, opening, NOON);
  }

  private static UUID anotherJam() {
    var jam = new UUID(8, 1);
    run(
        entities -> {
          entities
              .createNativeQuery(
                  """
                  insert into jam (id, version, title, question, languages, time_zone, registration, rating_opens, ideates_at,
                    refines_at, reviews_at, closes_at, announced, created_by, created_at)
                  select cast(?1 as uuid), version, title, question, languages, time_zone, registration, rating_opens, ideates_at,
                    refines_at, reviews_at, closes_at, announced, created_by, created_at from jam where id = cast(?2 as uuid)
                  """)
              .setParameter(1, jam.toString())
              .setParameter(2, JAM.toString())
              .executeUpdate();
          entities
              .createNativeQuery(
                  "insert into forum (id, version, jam, title, question, ordinal) values (cast(?1 as uuid), 1, cast(?2 as uuid), 'f', '', 1)")
              .setParameter(1, new UUID(8, 2).toString())
              .setParameter(2, jam.toString())
              .executeUpdate();
        });
    return jam;
  }

  @Test
  void theEvidenceOfOneIdeaIsThatOfTheJamWithoutTheOthers() {
    var idea = opened(Talk.idea());
    var other = opened(Talk.idea());
    run(
        entities -> {
          var judgements = new Judgements(entities);
          for (var thread : List.of(idea, other)) {
            judgements.give(Support.of(thread, BEN, NOON));
            judgements.give(Support.of(thread, CHI, NOON.plusSeconds(1)));
            judgements.rate(
                Rating.of(thread, BEN, new Rating.Scores(4, 3, 2, 1), NOON.plusSeconds(2)));
          }
        });

    run(
        entities -> {
          var evidence = new Evidence(new EvidenceRows(entities));
          assertThat(evidence.supportsOf(idea.id()))
              .hasSize(2)
              .containsExactlyElementsOf(
                  evidence.supports(JAM).stream()
                      .filter(one -> one.thread().equals(idea.id()))
                      .toList());
          assertThat(evidence.ratingsOf(idea.id()))
              .hasSize(1)
              .containsExactlyElementsOf(
                  evidence.ratings(JAM).stream()
                      .filter(one -> one.thread().equals(idea.id()))
                      .toList());
        });
  }

  @Test
  void supportCountsOnceAndIsTakenBackOnce() {
    var idea = opened(Talk.idea());
    var support = Support.of(idea, BEN, NOON);

    assertThat(StoresTest.<Boolean>call(entities -> new Judgements(entities).give(support)))
        .isTrue();
    assertThat(StoresTest.<Boolean>call(entities -> new Judgements(entities).give(support)))
        .isFalse();
    assertThat(StoresTest.<Integer>call(entities -> new Judgements(entities).supports(idea.id())))
        .isEqualTo(1);
    assertThat(
            StoresTest.<List<Evidence.GivenSupport>>call(
                entities -> new Evidence(new EvidenceRows(entities)).supports(JAM)))
        .contains(
            new Evidence.GivenSupport(
                idea.id(), BEN, new Evidence.Cohort("Sales", "U", "Europe"), NOON));
    assertThat(
            StoresTest.<Boolean>call(entities -> new Judgements(entities).takeBack(idea.id(), BEN)))
        .isTrue();
    assertThat(
            StoresTest.<Boolean>call(entities -> new Judgements(entities).takeBack(idea.id(), BEN)))
        .isFalse();
  }

  @Test
  void aSecondRatingTakesThePlaceOfTheFirst() {
    var idea = opened(Talk.idea());
    var first = Rating.of(idea, BEN, new Rating.Scores(2, 2, 2, 2), NOON);
    var second = Rating.of(idea, BEN, new Rating.Scores(5, 4, 3, 2), NOON.plusSeconds(1));

    assertThat(StoresTest.<Boolean>call(entities -> new Judgements(entities).rate(first))).isTrue();
    assertThat(StoresTest.<Boolean>call(entities -> new Judgements(entities).rate(first)))
        .as("the same again")
        .isFalse();
    assertThat(StoresTest.<Boolean>call(entities -> new Judgements(entities).rate(second)))
        .isTrue();
    run(
        entities ->
            new Judgements(entities)
                .rate(Rating.of(idea, CHI, new Rating.Scores(4, 4, 4, 3), NOON)));

    assertThat(
            StoresTest.<RatingSummary>call(entities -> new Judgements(entities).summary(idea.id())))
        .isEqualTo(new RatingSummary(2, 4.5, 4, 3.5, 2.5, List.of(0, 0, 0, 1, 1)));
    assertThat(
            StoresTest.<Optional<Rating.Scores>>call(
                entities -> new Judgements(entities).scores(idea.id(), ADA)))
        .isEmpty();
  }

  @Test
  void importedThreadsKeepTheirTimeNameAndWords() {
    var opening = new Opening(ThreadKind.STORY, " Title ", "", List.of(), "ko");
    var thread =
        opened(
            JamThread.imported(
                UUID.randomUUID(), JAM, FORUM, ADA, opening, NOON.minusSeconds(9), "p7"));

    var kept = call(entities -> new Threads(entities).get(thread.id()));

    assertThat(kept.title()).isEqualTo(" Title ");
    assertThat(kept.at()).isEqualTo(NOON.minusSeconds(9));
    assertThat(kept.externalId()).isEqualTo("p7");
    assertThat(kept.tags()).isEmpty();
  }

  @Test
  void revisionsAreKeptInTheirOrder() {
    var thread = opened(Talk.idea());
    for (var title : List.of("One", "Two")) {
      run(
          entities -> {
            var kept = entities.find(JamThread.class, thread.id());
            kept.edit(
                    ADA,
                    title,
                    "",
                    List.of(),
                    NOON.plusSeconds(title.length() + title.charAt(0) - 'A'))
                .ifPresent(new Threads(entities)::keep);
          });
    }

    assertThat(
            StoresTest.<List<Revision>>call(
                entities -> new Threads(entities).revisions(thread.id())))
        .extracting(Revision::title)
        .containsExactly("Bike lanes", "One");
  }
}
