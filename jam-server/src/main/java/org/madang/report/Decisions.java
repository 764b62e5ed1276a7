package org.madang.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All the decisions there are. */
@ApplicationScoped
class Decisions {
  @PersistenceContext private EntityManager entities;

  void add(Decision decision) {
    entities.persist(decision);
  }

  Optional<Decision> about(UUID thread) {
    return Optional.ofNullable(entities.find(Decision.class, thread));
  }

  /** The decisions of a jam, the latest first. */
  List<Decision> all(UUID jam) {
    return entities
        .createQuery(
            "select d from Decision d where d.jam = :jam order by d.at desc, d.thread",
            Decision.class)
        .setParameter("jam", jam)
        .getResultList();
  }

  /** Those about ideas that a member wrote or replied to. */
  List<Decision> reaching(UUID member, UUID jam) {
    return entities
        .createQuery(
            """
            select d from Decision d where d.jam = :jam and (
              exists (select 1 from JamThread t where t.id = d.thread and t.authorship.author = :member)
              or exists (select 1 from Post p where p.thread = d.thread and p.authorship.author = :member))
            order by d.at desc, d.thread
            """,
            Decision.class)
        .setParameter("jam", jam)
        .setParameter("member", member)
        .getResultList();
  }
}
