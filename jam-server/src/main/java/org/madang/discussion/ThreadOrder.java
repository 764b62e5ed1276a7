package org.madang.discussion;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.Invalid;

/** In which order threads are listed, and how a list is read on from where it ended. */
enum ThreadOrder {
  NEWEST("t.at", ""),
  ACTIVE("g.last_at", ""),
  UNANSWERED("t.at", " and g.answers = 0"),
  FOLLOWING(
      "g.last_at",
      " and exists (select from follow f where f.thread = t.id and f.member = cast(?2 as uuid))"),
  /**
   * The exposure budget: what the viewer has not seen yet and did not write, unanswered threads
   * first, then those shown to fewest members for their age, so that an idea from the last hour has
   * its share too. A suggestion, read on by count.
   */
  JOIN("t.at", " and t.author <> cast(?2 as uuid)");

  /** Where a list goes on: after this time and id, or after so many. */
  public record From(String at, String id, int offset) {}

  private static final From START = new From("infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff", 0);

  private final String time;
  private final String where;

  ThreadOrder(String time, String where) {
    this.time = time;
    this.where = where;
  }

  static ThreadOrder named(String sort) {
    for (var order : values()) {
      if (order.name().equalsIgnoreCase(sort)) {
        return order;
      }
    }
    throw new Invalid(
            "bad-sort",
            "There is no such order.",
            "Use newest, active, unanswered, join or following.")
        .at("sort");
  }

  /** All parameters are mentioned in every form, because each is bound. */
  String sql(boolean forum, boolean kind) {
    return """
        select t.id, %s
        from thread t join thread_growth g on g.thread = t.id
        where t.jam = cast(?1 as uuid)
        and ((t.hidden_at is null and t.withdrawn_at is null) or ?3 or (t.author = cast(?2 as uuid) and t.withdrawn_at is null))
        and (%s) and (%s)
        and (%s, t.id) < (cast(?6 as timestamptz), cast(?7 as uuid))
        %s
        order by %s
        limit ?8 offset ?9
        """
        .formatted(
            time,
            forum ? "t.forum = cast(?4 as uuid)" : "?4 = ''",
            kind ? "t.kind = ?5" : "?5 = ''",
            time,
            where,
            this == JOIN ? JOIN_ORDER : time + " desc, t.id desc");
  }

  private static final String JOIN_ORDER =
      """
      exists (select from exposure e where e.thread = t.id and e.member = cast(?2 as uuid)),
      g.answers > 0,
      (select count(*) + 1 from exposure e where e.thread = t.id)
        / (1 + extract(epoch from (select max(n.at) from thread n where n.jam = t.jam) - t.at) / 3600),
      t.at desc, t.id
      """;

  From from(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return START;
    }
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
      if (this == JOIN) {
        return new From(START.at(), START.id(), Math.clamp(Integer.parseInt(parts[0]), 0, 100_000));
      }
      return new From(Instant.parse(parts[0]).toString(), UUID.fromString(parts[1]).toString(), 0);
    } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException _) {
      throw new Invalid(
              "bad-cursor",
              "There is no such place to go on from.",
              "Use the value of next, or start again.")
          .at("after");
    }
  }

  String cursor(Object[] last, int offset) {
    var place =
        this == JOIN ? String.valueOf(offset) : Sql.instant(last[1]) + " " + Sql.id(last[0]);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }
}
