package org.madang.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madang.discussion.JamThread;
import org.madang.discussion.Threads;

/** All the decisions there are. */
@ApplicationScoped
class Decisions {
  @PersistenceContext private EntityManager entities;
  @Inject private Threads threads;

  void add(Decision decision) {
    entities.persist(decision);
  }

  Optional<Decision> about(UUID thread) {
    return Optional.ofNullable(entities.find(Decision.class, thread));
  }

  /** What was decided on an idea, if it is of this jam. */
  List<Decision> about(UUID jam, UUID idea) {
    return about(idea).filter(decision -> decision.jam().equals(jam)).stream().toList();
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

  /** Those about some ideas. */
  List<Decision> about(Collection<UUID> ideas) {
    return ideas.isEmpty()
        ? List.of()
        : entities
            .createQuery("select d from Decision d where d.thread in :ideas", Decision.class)
            .setParameter("ideas", ideas)
            .getResultList();
  }

  /** The ideas that others are merged into by decisions of a jam, by id. */
  Map<UUID, JamThread> targets(UUID jam, List<Decision> decided) {
    var ids = decided.stream().map(Decision::into).filter(Objects::nonNull).distinct().toList();
    return threads.all(jam, ids).stream()
        .collect(Collectors.toMap(JamThread::id, Function.identity()));
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
