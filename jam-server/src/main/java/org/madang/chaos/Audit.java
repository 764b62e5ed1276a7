package org.madang.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.madang.platform.LogVerifier;

/** Compares what the members know with what the database holds, and with what was heard. */
final class Audit {
  private static final String POSTS = "select id from post where jam = '%1$s' and author <> '%2$s'";

  private static final String EVENTS =
      """
      select kind, actor, data::json ->> 'post', data::json ->> 'thread' from event where jam = '%1$s' and actor <> '%2$s'
      union all
      select kind, actor, data::json ->> 'post', data::json ->> 'thread' from pending_event where jam = '%1$s' and actor <> '%2$s'
      """;

  private final Ledger ledger;
  private final String jam;
  private final UUID host;
  private final List<String> findings = new ArrayList<>();
  private long lost;
  private long twice;

  /**
   * @param host whose own writes, the probes, are left out
   */
  Audit(Ledger ledger, String jam, UUID host) {
    this.ledger = ledger;
    this.jam = jam;
    this.host = host;
  }

  long lost() {
    return lost;
  }

  long twice() {
    return twice;
  }

  /** Sentences about what is wrong; none when everything holds. */
  List<String> findings() {
    return findings;
  }

  /** Looks at everything written, while writing goes on; returns how many were looked at. */
  long look(Connection connection) throws SQLException {
    // what is confirmed before the database is asked must be there
    var kept = new HashSet<>(ledger.kept());
    var confirmed = new HashMap<Ledger.Stroke, Integer>();
    ledger.strokes().forEach((stroke, count) -> confirmed.put(stroke, count.confirmed()));
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    var posts = posts(connection);
    var told = new HashMap<UUID, Integer>();
    var strokes = new HashMap<Ledger.Stroke, Integer>();
    read(connection, told, strokes);
    connection.rollback();
    comparePosts(kept, posts, told);
    compareStrokes(confirmed, strokes);
    verify(connection);
    return kept.size() + confirmed.values().stream().mapToLong(Integer::longValue).sum();
  }

  private void comparePosts(Set<UUID> kept, Set<UUID> posts, Map<UUID, Integer> told) {
    count(kept.stream().filter(post -> !posts.contains(post)).count(), "posts were lost");
    count(kept.stream().filter(post -> !told.containsKey(post)).count(), "posts have no event");
    more(told.values().stream().filter(times -> times > 1).count(), "posts are told twice");
    more(
        posts.stream().filter(post -> !ledger.tried().contains(post)).count(),
        "posts were written by nobody");
    more(ledger.refused().stream().filter(posts::contains).count(), "refused posts are there");
    more(posts.stream().filter(post -> !told.containsKey(post)).count(), "posts without an event");
    more(told.keySet().stream().filter(post -> !posts.contains(post)).count(), "events of no post");
  }

  private void compareStrokes(
      Map<Ledger.Stroke, Integer> confirmed, Map<Ledger.Stroke, Integer> found) {
    confirmed.forEach(
        (stroke, times) -> {
          int there = found.getOrDefault(stroke, 0);
          count(Math.max(0, times - there), "gestures were lost: " + stroke);
          more(Math.max(0, there - ledger.strokes(stroke).begun()), "gestures too many: " + stroke);
        });
  }

  /** Whether a listener heard every event it should have, up to a position. */
  void heard(Ear ear, BitSet expected) {
    var missed = (BitSet) expected.clone();
    missed.andNot(ear.heard());
    count(
        missed.cardinality(),
        "events were not heard on %s, the first %d (%s)"
            .formatted(ear.channel(), missed.nextSetBit(0), ear.state()));
    more(ear.twice(), "events were heard twice on " + ear.channel());
    more(ear.turnedAway(), "times a member was turned away from " + ear.channel());
  }

  private void verify(Connection connection) throws SQLException {
    var finding = LogVerifier.verify(connection).get(UUID.fromString(jam));
    if (finding == null || !finding.holds()) {
      findings.add("The chain of the log breaks: " + finding + ".");
    }
  }

  private void count(long number, String what) {
    lost += number;
    note(number, what);
  }

  private void more(long number, String what) {
    twice += number;
    note(number, what);
  }

  private void note(long number, String what) {
    if (number > 0) {
      findings.add(number + " " + what + ".");
    }
  }

  private Set<UUID> posts(Connection connection) throws SQLException {
    var posts = new HashSet<UUID>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(POSTS.formatted(jam, host))) {
      while (rows.next()) {
        posts.add(rows.getObject(1, UUID.class));
      }
    }
    return posts;
  }

  private void read(
      Connection connection, Map<UUID, Integer> posts, Map<Ledger.Stroke, Integer> strokes)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(EVENTS.formatted(jam, host))) {
      while (rows.next()) {
        switch (rows.getString(1)) {
          case "post-written" -> posts.merge(UUID.fromString(rows.getString(3)), 1, Integer::sum);
          case "support-given", "support-withdrawn", "idea-rated" ->
              strokes.merge(
                  new Ledger.Stroke(
                      rows.getString(1).equals("idea-rated") ? "rating" : "support",
                      rows.getObject(2, UUID.class),
                      UUID.fromString(rows.getString(4))),
                  1,
                  Integer::sum);
          default -> {} // not written by the members of the ledger
        }
      }
    }
  }
}
