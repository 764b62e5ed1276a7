package org.madang.discussion;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The present editions of threads: one query each, by primary keys. See docs/decisions/0008. */
@ApplicationScoped
class Editions {
  private static final String OF_THREAD =
      """
      select posts, changes, (select changes from people_change) from thread_growth where thread = ?
      """;

  private static final String SEEN =
      """
      select g.posts, g.changes, (select changes from people_change), m.moderator
      from thread_growth g join thread t on t.id = g.thread join membership m on m.jam = t.jam
      where g.thread = ? and m.member = ? and (m.participant or m.moderator or m.executive)
      """;

  /**
   * What the shown posts of a thread depend on: when two editions are equal, so is what is shown.
   *
   * @param posts how many there are, hidden and withdrawn ones too
   * @param changes counts new posts and what becomes of them
   * @param people counts members' changes of name and the like, anywhere
   */
  record Edition(int posts, long changes, long people) {
    private static Edition in(ResultSet row) throws SQLException {
      return new Edition(row.getInt(1), row.getLong(2), row.getLong(3));
    }
  }

  /** What a member of the thread's jam sees, with a moderator's eyes or not. */
  record Seen(Edition edition, boolean moderates) {}

  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  /** The edition of a thread, whoever asks. */
  Edition of(UUID thread) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(OF_THREAD)) {
      query.setObject(1, thread);
      try (var row = query.executeQuery()) {
        row.next();
        return Edition.in(row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("an edition cannot be looked up", e);
    }
  }

  /** The edition of a thread for somebody in its jam; empty for everybody else. */
  Optional<Seen> seen(UUID thread, UUID member) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(SEEN)) {
      query.setObject(1, thread);
      query.setObject(2, member);
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Seen(Edition.in(row), row.getBoolean(4)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("what a member sees cannot be looked up", e);
    }
  }
}
