package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * How far each consumer has read each log. A consumer that forgets starts again at 0 and loses
 * nothing.
 */
@ApplicationScoped
public class ConsumerPositions {
  @PersistenceContext private EntityManager entities;

  public long get(String consumer, UUID jam) {
    var positions =
        entities
            .createNativeQuery(
                "select position from consumer_position where consumer = ? and jam = ?")
            .setParameter(1, consumer)
            .setParameter(2, jam)
            .getResultList();
    return positions.isEmpty() ? 0 : ((Number) positions.getFirst()).longValue();
  }

  @Transactional
  public void set(String consumer, UUID jam, long position) {
    entities
        .createNativeQuery(
            """
            insert into consumer_position (consumer, jam, position) values (?, ?, ?)
            on conflict (consumer, jam) do update set position = excluded.position
            """)
        .setParameter(1, consumer)
        .setParameter(2, jam)
        .setParameter(3, position)
        .executeUpdate();
  }
}
