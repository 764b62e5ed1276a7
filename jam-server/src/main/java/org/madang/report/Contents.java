package org.madang.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is in a jam, said a piece at a time in the order of a jam file. Needs one transaction for
 * all pieces, and keeps its place in it by a cursor of the database: a query of the driver's that
 * stays open would make whoever reads beside it take a second connection (record 0055).
 */
@ApplicationScoped
class Contents {
  private static final String ADDED =
      """
      declare added no scroll cursor for
      select type, subject, other from (
        select 'forum' as type, id as subject, cast(null as uuid) as other,
          1 as part, cast(null as timestamptz) as at, ordinal as rank, id as within, 0 as place
        from forum where jam = cast(?1 as uuid)
        union all select 'member', member, null, 2, null, 0, member, 0 from membership where jam = cast(?1 as uuid)
        union all select 'thread', id, null, 3, at, 1, id, 0 from thread where jam = cast(?1 as uuid)
        union all select 'post', id, null, 3, at, 2, thread, ordinal from post where jam = cast(?1 as uuid)
        union all select 'support', s.thread, s.member, 3, s.at, 3, s.thread, 0
        from support s join thread t on t.id = s.thread where t.jam = cast(?1 as uuid)
        union all select 'rating', r.thread, r.member, 3, r.at, 4, r.thread, 0
        from rating r join thread t on t.id = r.thread where t.jam = cast(?1 as uuid)
        union all select 'outcome', thread, null, 4, at, 0, null, cast(- row_number() over (order by thread) as integer)
        from idea_decision where jam = cast(?1 as uuid)
      ) thing
      where not exists (
        select 1 from imported_line l where l.jam = cast(?1 as uuid) and l.type = thing.type and l.subject = thing.subject
          and coalesce(l.other, l.subject) = coalesce(thing.other, thing.subject))
      order by part, at, rank, within, place, other
      """;

  @PersistenceContext private EntityManager entities;

  /** Makes the transaction, in which nothing was asked yet, see one instant until it ends. */
  void holdStill() {
    change("set transaction isolation level repeatable read, read only");
  }

  /** Begins with what no imported line speaks of, but the jam itself. */
  void open(UUID jam) {
    change("set local cursor_tuple_fraction = 1"); // all of it is read
    entities.createNativeQuery(ADDED).setParameter(1, jam.toString()).executeUpdate();
  }

  private void change(String sql) {
    entities.createNativeQuery(sql).executeUpdate();
  }

  /** What comes next; nothing at the end. */
  @SuppressWarnings("unchecked")
  List<Thing> next(int limit) {
    List<Object[]> rows =
        entities.createNativeQuery("fetch " + limit + " from added").getResultList();
    return rows.stream().map(row -> new Thing((String) row[0], id(row[1]), id(row[2]))).toList();
  }

  private static @Nullable UUID id(@Nullable Object column) {
    return column == null ? null : UUID.fromString(column.toString());
  }

  /** Lets go of the entities of the pieces before. */
  void forget() {
    entities.clear();
  }
}
