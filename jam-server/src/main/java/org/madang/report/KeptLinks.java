package org.madang.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The links between the threads of a jam, with their titles, as a table holds them. */
@ApplicationScoped
class KeptLinks {
  @PersistenceContext private EntityManager entities;

  /** First id and title, second id and title, kind, score, state, because; the strongest first. */
  @SuppressWarnings("unchecked")
  List<Object[]> all(UUID jam) {
    return entities
        .createNativeQuery(
            """
            select cast(l.first as text), a.title, cast(l.second as text), b.title, l.kind, l.score, l.state, l.because
            from idea_link l join thread a on a.id = l.first join thread b on b.id = l.second
            where l.jam = cast(?1 as uuid) and a.hidden_at is null and b.hidden_at is null
              and a.withdrawn_at is null and b.withdrawn_at is null
            order by l.score desc, l.id
            """)
        .setParameter(1, jam.toString())
        .getResultList();
  }
}
