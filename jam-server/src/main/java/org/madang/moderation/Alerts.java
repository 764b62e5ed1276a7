package org.madang.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.madang.platform.Refusal.NotFound;

/** All the alerts there are. */
@ApplicationScoped
class Alerts {
  @PersistenceContext private EntityManager entities;

  void add(Alert alert) {
    entities.persist(alert);
  }

  Optional<Alert> find(UUID id) {
    return Optional.ofNullable(entities.find(Alert.class, id));
  }

  static NotFound unknown(UUID id) {
    return new NotFound("no-such-alert", "There is no alert " + id + ".");
  }

  /** The alerts that are up in a jam, newest first. */
  List<Alert> up(UUID jam, Instant now) {
    return entities
        .createQuery(
            "select a from Alert a where a.jam = :jam and a.endedAt is null and a.until > :now order by a.at desc, a.id",
            Alert.class)
        .setParameter("jam", jam)
        .setParameter("now", now)
        .getResultList();
  }
}
