package org.madang.jam;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts what was said where, from the log. Counting in the forum's row instead would make all who
 * write in a forum wait for each other's commits. A jam is counted at most once a second, and only
 * what came since.
 */
@ApplicationScoped
public class Tally {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final UUID NOWHERE = new UUID(0, 0);
  private static final String SINCE =
      """
      select kind, data::json ->> 'forum', count(*),
        max(coalesce(cast(data::json ->> 'saidAt' as timestamptz), at)), max(position) from event
      where jam = ? and position > ? group by 1, 2
      """;

  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

  /** What was said in one place. */
  public record Count(long threads, long posts, @Nullable Instant lastAt) {
    static final Count NONE = new Count(0, 0, null);

    Count plus(long moreThreads, long morePosts, Instant at) {
      var last = lastAt == null || at.isAfter(lastAt) ? at : lastAt;
      return new Count(threads + moreThreads, posts + morePosts, last);
    }
  }

  /** What was said in a jam, up to a position of its log. */
  public record Counts(
      long position, long members, long threads, long posts, Map<UUID, Count> forums) {
    static final Counts NONE = new Counts(0, 0, 0, 0, Map.of());

    public Count forum(UUID forum) {
      return forums.getOrDefault(forum, Count.NONE);
    }
  }

  /** The moment of a count is the machine's, not the clock's, which may be set back. */
  private record Kept(long nanos, Counts counts) {}

  /** The counts of a jam, at most a second old. */
  public Counts of(UUID jam) {
    var now = System.nanoTime();
    return kept.compute(
            jam,
            (id, known) ->
                known != null && now - known.nanos() < FRESH.toNanos()
                    ? known
                    : new Kept(now, count(id, known == null ? Counts.NONE : known.counts())))
        .counts();
  }

  private Counts count(UUID jam, Counts before) {
    var forums = new HashMap<>(before.forums());
    var position = before.position();
    var members = before.members();
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(SINCE)) {
      query.setObject(1, jam);
      query.setLong(2, position);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var forum = row.getString(2) == null ? NOWHERE : UUID.fromString(row.getString(2));
          var number = row.getLong(3);
          var at = row.getObject(4, OffsetDateTime.class).toInstant();
          position = Math.max(position, row.getLong(5));
          var count = forums.getOrDefault(forum, Count.NONE);
          switch (row.getString(1)) {
            case "thread-opened" -> forums.put(forum, count.plus(number, 0, at));
            case "post-written" -> forums.put(forum, count.plus(0, number, at));
            case "member-joined" -> members += number;
            case "member-removed" -> members -= number;
            default -> {}
          }
        }
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("The log could not be counted", broken);
    }
    var threads = forums.values().stream().mapToLong(Count::threads).sum();
    var posts = forums.values().stream().mapToLong(Count::posts).sum();
    return new Counts(position, members, threads, posts, Map.copyOf(forums));
  }
}
