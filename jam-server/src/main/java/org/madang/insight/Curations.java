package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.analytics.themes.Curation;
import org.madang.platform.EventLog;
import org.madang.platform.IdempotencyKey;

/**
 * What moderators decided about the themes of each jam; nothing here is ever changed or deleted.
 */
@ApplicationScoped
class Curations {
  @PersistenceContext private EntityManager entities;
  @Inject private EventLog log;
  @Inject private Clock clock;

  /** The decisions that every run obeys. */
  Curation of(UUID jam) {
    return ThemeAct.together(acts(jam));
  }

  /**
   * What a moderator decided under a key, if they did; a key under which anything else was decided
   * is refused.
   */
  Optional<ThemeAct> find(UUID key, UUID jam, UUID by) {
    var known =
        kept(jam).stream()
            .filter(kept -> kept.act().id().equals(key) && kept.by().equals(by))
            .map(Kept::act)
            .findFirst();
    if (known.isEmpty() && has(key)) {
      throw IdempotencyKey.inUse();
    }
    return known;
  }

  private boolean has(UUID id) {
    return !entities
        .createNativeQuery("select 1 from theme_curation where id = cast(?1 as uuid)")
        .setParameter(1, id.toString())
        .getResultList()
        .isEmpty();
  }

  void add(UUID jam, ThemeAct act, String reason, UUID by) {
    entities
        .createNativeQuery(
            """
            insert into theme_curation (id, jam, action, theme, into_theme, label, ideas, reason, by, at, undoes)
            values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, nullif(?5, ''), nullif(?6, ''), ?7, ?8,
              cast(?9 as uuid), cast(?10 as timestamptz), cast(nullif(?11, '') as uuid))
            """)
        .setParameter(1, act.id().toString())
        .setParameter(2, jam.toString())
        .setParameter(3, act.kind().name())
        .setParameter(4, act.theme())
        .setParameter(5, act.into() == null ? "" : act.into())
        .setParameter(6, act.label() == null ? "" : act.label())
        .setParameter(7, act.ideas().stream().map(UUID::toString).collect(Collectors.joining(",")))
        .setParameter(8, reason)
        .setParameter(9, by.toString())
        .setParameter(10, clock.instant().toString())
        .setParameter(11, act.undoes() == null ? "" : act.undoes().toString())
        .executeUpdate();
    log.append(
        jam,
        "theme-curated",
        by,
        Map.of("theme", act.theme(), "action", act.kind().name(), "curation", act.id()));
  }

  private List<ThemeAct> acts(UUID jam) {
    return kept(jam).stream().map(Kept::act).toList();
  }

  /**
   * An act with who did it, when and why.
   *
   * @param takenBack whether a later act took it back
   */
  record Kept(ThemeAct act, UUID by, Instant at, String reason, boolean takenBack) {}

  /** All acts of a jam, the first one first. */
  @SuppressWarnings("unchecked") // native queries know no types
  List<Kept> kept(UUID jam) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select cast(id as text), action, theme, into_theme, label, ideas, cast(undoes as text),
                  cast(by as text), extract(epoch from at) * 1000, reason,
                  exists (select 1 from theme_curation later where later.undoes = theme_curation.id)
                from theme_curation where jam = cast(?1 as uuid) order by sequence
                """)
            .setParameter(1, jam.toString())
            .getResultList();
    return rows.stream().map(Curations::kept).toList();
  }

  private static Kept kept(Object[] row) {
    return new Kept(
        act(row),
        UUID.fromString((String) row[7]),
        Instant.ofEpochMilli(((Number) row[8]).longValue()),
        (String) row[9],
        (Boolean) row[10]);
  }

  private static ThemeAct act(Object[] row) {
    var ideas =
        Arrays.stream(((String) row[5]).split(","))
            .filter(id -> !id.isEmpty())
            .map(UUID::fromString)
            .toList();
    return new ThemeAct(
        UUID.fromString((String) row[0]),
        ThemeAct.Kind.valueOf((String) row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        ideas,
        row[6] == null ? null : UUID.fromString((String) row[6]));
  }
}
