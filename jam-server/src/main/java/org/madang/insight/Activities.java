package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.madang.analytics.pulse.Activity;

/** What members wrote lately, as the pulse reads it. */
@ApplicationScoped
class Activities {
  /** The most writings that one reading looks at. */
  static final int LIMIT = 20_000;

  private static final String WRITTEN =
      """
      select t.id, t.author, t.at, 'THREAD', t.id, t.language, t.title || chr(10) || t.text from thread t
      where t.jam = ?1 and t.at > ?2 and t.hidden_at is null and t.withdrawn_at is null
      union all
      select p.thread, p.author, p.at, 'POST', p.id, t.language, p.text from post p join thread t on t.id = p.thread
      where p.jam = ?1 and p.at > ?2 and p.hidden_at is null and p.withdrawn_at is null and t.hidden_at is null
      order by 3 desc limit ?3
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private Languages languages;

  /** All that can be seen since a moment, at most {@link #LIMIT} writings. */
  @SuppressWarnings("unchecked") // native queries know no types
  List<Activity> since(UUID jam, Instant since) {
    List<Object[]> rows =
        entities
            .createNativeQuery(WRITTEN)
            .setParameter(1, jam)
            .setParameter(2, since.atOffset(java.time.ZoneOffset.UTC))
            .setParameter(3, LIMIT)
            .getResultList();
    return rows.stream().map(this::activity).toList();
  }

  private Activity activity(Object[] row) {
    var text = row[6].toString();
    return new Activity(
        row[0].toString(),
        row[1].toString(),
        instant(row[2]),
        Activity.Kind.valueOf(row[3].toString()),
        languages.soFar(UUID.fromString(row[4].toString()), text, row[5].toString()),
        text);
  }

  private static Instant instant(Object value) {
    return switch (value) {
      case OffsetDateTime time -> time.toInstant();
      case java.util.Date date -> date.toInstant();
      default -> Instant.parse(value.toString());
    };
  }
}
