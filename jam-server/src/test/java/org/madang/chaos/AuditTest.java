package org.madang.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.TestDatabase;

/** The judge must be able to say no: each of its findings, made on purpose. */
class AuditTest {
  private static final UUID JAM = UUID.randomUUID();
  private static final UUID THREAD = UUID.randomUUID();
  private static final UUID BEN = UUID.randomUUID();

  private final Ledger ledger = new Ledger();
  private final Audit audit = new Audit(ledger, JAM.toString(), UUID.randomUUID());
  private Connection database;

  @BeforeEach
  void anEmptyJam() throws SQLException {
    database = DriverManager.getConnection(TestDatabase.fresh());
    execute("set session_replication_role = replica");
  }

  @AfterEach
  void leave() throws SQLException {
    database.close();
  }

  @Test
  void whatIsThereOnceIsWell() throws SQLException {
    written(said(), true);

    audit.look(database);

    assertThat(audit.lost()).isZero();
    assertThat(audit.twice()).isZero();
    assertThat(audit.findings()).allMatch(finding -> finding.contains("chain")); // no hashes here
  }

  @Test
  void aConfirmedPostThatIsGoneIsLost() throws SQLException {
    said();

    audit.look(database);

    assertThat(audit.lost()).isEqualTo(2); // the row and the event
  }

  @Test
  void aPostWithoutItsEventIsFound() throws SQLException {
    written(said(), false);

    audit.look(database);

    assertThat(audit.findings()).anyMatch(finding -> finding.contains("without an event"));
  }

  @Test
  void aPostToldTwiceIsFound() throws SQLException {
    var post = said();
    written(post, true);
    tell("post-written", post);

    audit.look(database);

    assertThat(audit.twice()).isEqualTo(1);
  }

  @Test
  void aRefusedPostThatIsThereIsFound() throws SQLException {
    var post = UUID.randomUUID();
    ledger.tries(post);
    ledger.refuses(post);
    written(post, true);

    audit.look(database);

    assertThat(audit.twice()).isEqualTo(1);
  }

  @Test
  void aGestureThatIsGoneAndOneTooManyAreFound() throws SQLException {
    var gone = ledger.strokes(new Ledger.Stroke("support", BEN, THREAD));
    gone.begin();
    ledger.keeps(gone);
    ledger.strokes(new Ledger.Stroke("rating", BEN, THREAD));
    tell("idea-rated", UUID.randomUUID());

    audit.look(database);

    assertThat(audit.lost()).isEqualTo(1);
    assertThat(audit.twice()).isEqualTo(1);
  }

  @Test
  void whatAListenerMissedIsLost() {
    var ear =
        new Ear(
            java.net.http.HttpClient.newHttpClient(),
            java.net.URI.create("http://localhost:1"),
            JAM.toString(),
            "",
            "jam",
            0,
            position -> position);
    var expected = new BitSet();
    expected.set(1, 4);

    audit.heard(ear, expected);

    assertThat(audit.lost()).isEqualTo(3);
  }

  private UUID said() {
    var post = UUID.randomUUID();
    ledger.tries(post);
    ledger.keeps(post);
    return post;
  }

  private void written(UUID post, boolean told) throws SQLException {
    execute(
        """
        insert into post (id, version, jam, thread, ordinal, path, author, at, text)
        values ('%s', 0, '%s', '%s', 1, '\\x00000001', '%s', now(), 'Trams')
        """
            .formatted(post, JAM, THREAD, BEN));
    if (told) {
      tell("post-written", post);
    }
  }

  private void tell(String kind, UUID post) throws SQLException {
    execute(
        """
        insert into pending_event (id, jam, kind, actor, at, data)
        values (gen_random_uuid(), '%s', '%s', '%s', now(), '{"post":"%s","thread":"%s"}')
        """
            .formatted(JAM, kind, BEN, post, THREAD));
  }

  private void execute(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
