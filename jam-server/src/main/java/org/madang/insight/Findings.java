package org.madang.insight;

import com.google.gson.Gson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the analytics found, as it was found last, one document a jam and kind. Needs a running
 * transaction.
 */
@ApplicationScoped
class Findings {
  private static final Gson GSON = new Gson();

  @PersistenceContext private EntityManager entities;

  /** A document with the position of the log it rests on. */
  public record Found<T>(long position, Instant computedAt, T data) {}

  /** Of when a document is, and of which position. */
  record Stamp(long position, Instant computedAt) {}

  /**
   * Lets nobody else keep or take away what was found in a jam until the transaction ends: what a
   * look read before an erasure is not kept after it.
   */
  void hold(UUID jam) {
    entities
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtext('findings'), hashtext(?1)) as text)")
        .setParameter(1, jam.toString())
        .getSingleResult();
  }

  /** Takes a document away. */
  void remove(UUID jam, String kind) {
    entities
        .createNativeQuery("delete from finding where jam = cast(?1 as uuid) and kind = ?2")
        .setParameter(1, jam.toString())
        .setParameter(2, kind)
        .executeUpdate();
  }

  /** When a document was found, without reading it. */
  @SuppressWarnings("unchecked")
  Optional<Stamp> stamp(UUID jam, String kind) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select position, computed_at from finding where jam = cast(?1 as uuid) and kind = ?2")
            .setParameter(1, jam.toString())
            .setParameter(2, kind)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> new Stamp(((Number) row[0]).longValue(), instant(row[1])));
  }

  /** The kinds of a jam's documents that begin so. */
  @SuppressWarnings("unchecked")
  List<String> kinds(UUID jam, String start) {
    return entities
        .createNativeQuery(
            "select kind from finding where jam = cast(?1 as uuid) and kind like ?2 order by kind")
        .setParameter(1, jam.toString())
        .setParameter(2, start + "%")
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  <T> Optional<Found<T>> find(UUID jam, String kind, Class<T> type) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select position, computed_at, data from finding where jam = cast(?1 as uuid) and kind = ?2")
            .setParameter(1, jam.toString())
            .setParameter(2, kind)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Found<>(
                    ((Number) row[0]).longValue(),
                    instant(row[1]),
                    GSON.fromJson((String) row[2], type)));
  }

  void put(UUID jam, String kind, long position, Instant at, Object data) {
    entities
        .createNativeQuery(
            """
            insert into finding (jam, kind, position, computed_at, data)
            values (cast(?1 as uuid), ?2, ?3, cast(?4 as timestamptz), ?5)
            on conflict (jam, kind) do update set position = excluded.position,
              computed_at = excluded.computed_at, data = excluded.data
            """)
        .setParameter(1, jam.toString())
        .setParameter(2, kind)
        .setParameter(3, position)
        .setParameter(4, at.toString())
        .setParameter(5, GSON.toJson(data))
        .executeUpdate();
  }

  static Instant instant(Object column) {
    return switch (column) {
      case Timestamp timestamp -> timestamp.toInstant();
      case OffsetDateTime time -> time.toInstant();
      default -> (Instant) column;
    };
  }
}
