package org.madang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.launcher.Postgres;
import org.madang.launcher.Schema;

/** On a real PostgreSQL, because what is tested is when a commit becomes visible. */
class EventLogTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final int WRITERS = 16;
  private static final int TRANSACTIONS = 40;
  private static final int SEALERS = 3;

  @TempDir private static Path directory;
  private static Postgres postgres;

  private final UUID jam = UUID.randomUUID();

  private record Line(long position, UUID id) {}

  @BeforeAll
  static void start() {
    postgres = Postgres.start(directory, Path.of("target/postgres").toAbsolutePath());
    Schema.migrate(postgres.url());
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void aSlowCommitComesBehindAFasterOneThatBeganLater() throws SQLException {
    var slow = UUID.randomUUID();
    var fast = UUID.randomUUID();
    try (var first = transaction();
        var second = transaction()) {
      write(first, slow);
      write(second, fast);
      second.commit();
      sealAll();
      assertThat(lines(0)).containsExactly(new Line(1, fast));

      first.commit();
      sealAll();
    }
    assertThat(lines(1)).containsExactly(new Line(2, slow));
  }

  @Test
  void aLookBehindANumberLeavesWhatCommitsLateToALookAtAll() throws SQLException {
    var late = UUID.randomUUID();
    var early = UUID.randomUUID();
    try (var slow = transaction();
        var fast = transaction();
        var sealer = connection()) {
      write(slow, late);
      write(fast, early);
      fast.commit();
      var sealed = Seal.next(sealer, "test", 0);
      slow.commit();

      assertThat(Seal.next(sealer, "test", sealed.last()).heads()).isEmpty();
      assertThat(lines(0)).containsExactly(new Line(1, early));
      assertThat(Seal.next(sealer, "test", 0).heads()).containsOnlyKeys(jam);
    }
    assertThat(lines(1)).containsExactly(new Line(2, late));
  }

  @Test
  void whatIsRolledBackHasNeverHappenedAndLeavesNoGap() throws SQLException {
    var kept = UUID.randomUUID();
    try (var transaction = transaction()) {
      write(transaction, UUID.randomUUID());
      transaction.rollback();
      write(transaction, kept);
      transaction.commit();
    }
    sealAll();
    assertThat(lines(0)).containsExactly(new Line(1, kept));
  }

  @Test
  void whoFollowsByPositionSeesEveryCommittedEventOnce() throws Exception {
    var committed = new ConcurrentLinkedQueue<UUID>();
    var writing = new AtomicBoolean(true);
    var seen = new ArrayList<Line>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var helpers = new ArrayList<Future<?>>();
      for (var i = 0; i < SEALERS; i++) {
        helpers.add(threads.submit(() -> sealWhile(writing)));
      }
      helpers.add(threads.submit(() -> follow(writing, seen)));
      var writers = IntStream.range(0, WRITERS).mapToObj(seed -> writer(seed, committed)).toList();
      for (var writer : threads.invokeAll(writers)) {
        writer.get();
      }
      sealAll();
      writing.set(false);
      for (var helper : helpers) {
        helper.get();
      }
    }
    assertThat(committed).hasSizeGreaterThan(WRITERS * TRANSACTIONS / 2);
    assertThat(seen).extracting(Line::id).containsExactlyInAnyOrderElementsOf(committed);
    assertThat(seen)
        .extracting(Line::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, seen.size()).boxed().toList());
    try (var connection = connection()) {
      assertThat(LogVerifier.verify(connection).get(jam))
          .isEqualTo(new LogVerifier.Finding(seen.size(), 0));
    }
  }

  @Test
  void nobodyChangesOrRemovesALine() throws SQLException {
    var id = UUID.randomUUID();
    writeSealed(id);
    try (var connection = connection();
        var statement = connection.createStatement()) {
      for (var change :
          List.of("update event set kind = 'other'", "delete from event", "truncate event")) {
        assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
      }
    }
    assertThat(lines(0)).containsExactly(new Line(1, id));
  }

  @Test
  void theChainTellsWhereALineWasChanged() throws SQLException {
    for (var i = 0; i < 3; i++) {
      writeSealed(UUID.randomUUID());
    }
    try (var connection = connection();
        var statement = connection.createStatement()) {
      statement.execute("alter table event disable trigger all");
      statement.execute(
          "update event set data = '{\"thread\":\"other\"}' where position = 2 and jam = '"
              + jam
              + "'");
      statement.execute("alter table event enable trigger all");
      assertThat(LogVerifier.verify(connection).get(jam).firstWrong()).isEqualTo(2);
    }
  }

  private Callable<Void> writer(int seed, ConcurrentLinkedQueue<UUID> committed) {
    return () -> {
      var random = new Random(seed);
      try (var connection = transaction()) {
        for (var i = 0; i < TRANSACTIONS; i++) {
          var ids = new ArrayList<UUID>();
          for (var event = 0; event <= random.nextInt(3); event++) {
            ids.add(UUID.randomUUID());
            write(connection, ids.getLast());
          }
          Thread.sleep(random.nextInt(10) == 0 ? 60 : random.nextInt(4)); // a slow commit
          if (random.nextInt(5) == 0) {
            connection.rollback();
          } else {
            connection.commit();
            committed.addAll(ids);
          }
        }
      }
      return null;
    };
  }

  private Void sealWhile(AtomicBoolean writing) throws Exception {
    try (var connection = connection()) {
      while (writing.get()) {
        Seal.next(connection, "test", 0);
        Thread.sleep(1);
      }
    }
    return null;
  }

  /** Reads like a consumer: only what is behind the last position it has seen. */
  private Void follow(AtomicBoolean writing, List<Line> seen) throws Exception {
    boolean last;
    do {
      last = !writing.get();
      seen.addAll(lines(seen.isEmpty() ? 0 : seen.getLast().position()));
      Thread.sleep(1);
    } while (!last);
    return null;
  }

  private void writeSealed(UUID id) throws SQLException {
    try (var transaction = transaction()) {
      write(transaction, id);
      transaction.commit();
    }
    sealAll();
  }

  private void write(Connection connection, UUID id) throws SQLException {
    EventLog.insert(
        connection, List.of(new EventLog.Happening(id, jam, "post-written", null, NOON, Map.of())));
  }

  /** Until nothing is pending: another sealer may hold the lock, or another batch may wait. */
  private static void sealAll() throws SQLException {
    try (var connection = connection();
        var pending = connection.prepareStatement("select count(*) from pending_event")) {
      long left;
      do {
        Seal.next(connection, "test", 0);
        try (var row = pending.executeQuery()) {
          row.next();
          left = row.getLong(1);
        }
      } while (left > 0);
    }
  }

  private List<Line> lines(long after) throws SQLException {
    try (var connection = connection();
        var select =
            connection.prepareStatement(
                "select position, id from event where jam = ? and position > ? order by"
                    + " position")) {
      select.setObject(1, jam);
      select.setLong(2, after);
      var lines = new ArrayList<Line>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          lines.add(new Line(row.getLong(1), row.getObject(2, UUID.class)));
        }
      }
      return lines;
    }
  }

  private static Connection transaction() throws SQLException {
    var connection = connection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(postgres.url());
  }
}
