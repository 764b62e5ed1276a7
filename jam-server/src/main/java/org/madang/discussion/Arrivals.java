package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Person;
import org.madang.platform.Cursor;
import org.madang.platform.Page;
import org.madang.platform.Refusal.Invalid;

/**
 * What came in last in a jam, threads and posts together, as moderators see it: also hidden words,
 * but none that were withdrawn.
 */
@ApplicationScoped
public class Arrivals {
  /** A thread or a post. */
  public record Item(
      String type,
      UUID id,
      UUID threadId,
      String title,
      String excerpt,
      Person author,
      Instant at,
      Visibility state,
      UUID forum) {}

  private static final String PAGE =
      """
      select * from (
        (select 'thread' as type, t.id, t.id as thread, t.title, t.text, t.author, t.at, t.hidden_at, t.withdrawn_at, t.forum,
          t.withdrawn_at is not null as untitled
        from thread t where t.jam = cast(?1 as uuid) and (t.at, t.id) < (cast(?2 as timestamptz), cast(?3 as uuid))
        order by t.at desc, t.id desc limit ?4)
        union all
        (select 'post', p.id, p.thread, t.title, p.text, p.author, p.at, p.hidden_at, p.withdrawn_at, t.forum, t.withdrawn_at is not null
        from post p join thread t on t.id = p.thread
        where p.jam = cast(?1 as uuid) and (p.at, p.id) < (cast(?2 as timestamptz), cast(?3 as uuid))
        order by p.at desc, p.id desc limit ?4)
      ) as said order by at desc, id desc limit ?4
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private Cards cards;

  /** A page, newest first. */
  public Page<Item> page(UUID jam, @Nullable String after, int limit) {
    var from =
        after == null || after.isEmpty()
            ? List.of("infinity", new UUID(-1, -1).toString())
            : checked(Cursor.read(after, 2));
    var query =
        entities
            .createNativeQuery(PAGE)
            .setParameter(1, jam.toString())
            .setParameter(2, from.getFirst())
            .setParameter(3, from.getLast())
            .setParameter(4, limit + 1);
    var rows =
        Page.of(Sql.rows(query), limit, row -> Cursor.of(Sql.instant(row[6]), Sql.id(row[1])));
    var people = cards.people(rows.items().stream().map(row -> Sql.id(row[5])).toList());
    return rows.map(row -> item(row, people.get(Sql.id(row[5]))));
  }

  private static Item item(Object[] row, Person author) {
    var state =
        row[8] != null
            ? Visibility.WITHDRAWN
            : row[7] != null ? Visibility.HIDDEN : Visibility.VISIBLE;
    return new Item(
        (String) row[0],
        Sql.id(row[1]),
        Sql.id(row[2]),
        (Boolean) row[10] ? "" : (String) row[3],
        state == Visibility.WITHDRAWN ? "" : Words.excerpt((String) row[4]),
        author,
        Sql.instant(row[6]),
        state,
        Sql.id(row[9]));
  }

  private static List<String> checked(List<String> cursor) {
    try {
      return List.of(
          Instant.parse(cursor.getFirst()).toString(),
          UUID.fromString(cursor.getLast()).toString());
    } catch (DateTimeException | IllegalArgumentException _) {
      throw new Invalid(
              "bad-cursor", "There is no such place to go on from.", "Use the value of next.")
          .at("after");
    }
  }
}
