package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Member;

/** All the jams there are. Whether somebody may see one is asked of {@link Standings}. */
@ApplicationScoped
public class Jams {
  /** The most jams in one list. */
  private static final int LIMIT = 200;

  @PersistenceContext private EntityManager entities;

  public void add(Jam jam) {
    entities.persist(jam);
  }

  public Optional<Jam> find(UUID id) {
    return Optional.ofNullable(entities.find(Jam.class, id));
  }

  public List<Jam> all() {
    return entities.createQuery("select j from Jam j order by j.since", Jam.class).getResultList();
  }

  /** The jams that somebody may see, those that begin last first. */
  List<Jam> seenBy(@Nullable Member viewer) {
    return entities
        .createQuery(
            """
            select j from Jam j
            where j.charter.registration = org.madang.jam.Registration.OPEN or :admin = true
              or exists (select m from Membership m where m.jam = j.id and m.member = :viewer)
            order by j.schedule.ideate desc, j.id
            """,
            Jam.class)
        .setParameter("admin", viewer != null && viewer.isAdmin())
        .setParameter("viewer", viewer == null ? new UUID(0, 0) : viewer.id())
        .setMaxResults(LIMIT)
        .getResultList();
  }

  /** The jams whose phase may have changed by now without anybody having said so. */
  List<Jam> withPhaseToAnnounce(Instant now) {
    return all().stream().filter(jam -> jam.phase(now) != jam.announced()).toList();
  }
}
