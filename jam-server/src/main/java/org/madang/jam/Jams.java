package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Member;
import org.madang.platform.Refusal.NotFound;

/** All the jams there are. */
@ApplicationScoped
public class Jams {
  @PersistenceContext private EntityManager entities;
  @Inject private Memberships memberships;

  public void add(Jam jam) {
    entities.persist(jam);
  }

  /**
   * A jam, for whoever may see that it exists: everybody if it is open, else its members and
   * admins.
   */
  public Jam get(UUID id, @Nullable Member viewer) {
    return find(id).filter(jam -> isSeen(jam, viewer)).orElseThrow(() -> missing(id));
  }

  /** A jam whoever asks: for what runs by itself, and for those who hold an invitation. */
  public Optional<Jam> find(UUID id) {
    return Optional.ofNullable(entities.find(Jam.class, id));
  }

  /**
   * A jam as it is now, whoever asks, which nobody else changes until the transaction ends: the
   * server announces phases at the moment in which hosts move them.
   */
  Jam hold(UUID id) {
    var jam = entities.find(Jam.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (jam == null) {
      throw missing(id);
    }
    return jam;
  }

  /** The jams a viewer sees, the latest first. */
  public List<Jam> seenBy(@Nullable Member viewer) {
    return entities
        .createQuery(
            """
            select j from Jam j
            where j.registration = org.madang.jam.Registration.OPEN or :all = true
              or exists (select 1 from Membership m where m.jam = j and m.member.id = :viewer)
            order by j.createdAt desc
            """,
            Jam.class)
        .setParameter("all", viewer != null && viewer.isAdmin())
        .setParameter("viewer", viewer == null ? new UUID(0, 0) : viewer.id())
        .getResultList();
  }

  /** All jams, for what runs by itself. */
  public List<Jam> all() {
    return entities
        .createQuery("select j from Jam j order by j.createdAt", Jam.class)
        .getResultList();
  }

  /**
   * Where a phase has begun that was not announced, or one was announced that is yet to come, by a
   * clock that ran ahead.
   */
  List<UUID> due(Instant now) {
    return entities
        .createQuery(
            """
            select j.id from Jam j where j.nextLookAt <= :now
              or (j.announced = org.madang.jam.Phase.IDEATE and j.schedule.ideatesAt > :ahead)
              or (j.announced = org.madang.jam.Phase.REFINE and j.schedule.refinesAt > :ahead)
              or (j.announced = org.madang.jam.Phase.REVIEW and j.schedule.reviewsAt > :ahead)
              or (j.announced = org.madang.jam.Phase.CLOSED and j.schedule.closesAt > :ahead)
            """,
            UUID.class)
        .setParameter("now", now)
        .setParameter("ahead", now.plus(Schedule.CLOCKS_APART))
        .getResultList();
  }

  private boolean isSeen(Jam jam, @Nullable Member viewer) {
    return jam.isOpen()
        || viewer != null && (viewer.isAdmin() || memberships.find(jam, viewer).isPresent());
  }

  static NotFound missing(UUID id) {
    return new NotFound("no-such-jam", "There is no jam " + id + ".");
  }
}
