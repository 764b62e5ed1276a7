package org.madang.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Cursor;
import org.madang.platform.Page;
import org.madang.platform.Refusal.NotFound;

/** All the flags there are; only moderators see them. */
@ApplicationScoped
class Flags {
  @PersistenceContext private EntityManager entities;

  void add(Flag flag) {
    entities.persist(flag);
  }

  Optional<Flag> find(UUID id) {
    return Optional.ofNullable(entities.find(Flag.class, id));
  }

  static NotFound unknown(UUID id) {
    return new NotFound("no-such-flag", "There is no flag " + id + ".");
  }

  /** The flag a member raised on something already. */
  Optional<Flag> of(UUID target, UUID member) {
    return entities
        .createQuery(
            "select f from Flag f where f.target = :target and f.raisedBy = :member", Flag.class)
        .setParameter("target", target)
        .setParameter("member", member)
        .getResultStream()
        .findFirst();
  }

  /** The flags of a jam, newest first. */
  Page<Flag> page(UUID jam, boolean openOnly, @Nullable String after, int limit) {
    var from = Before.read(after);
    List<Flag> found =
        entities
            .createQuery(
                """
                select f from Flag f where f.jam = :jam and (:all = true or f.state = :open)
                and (f.raisedAt < :at or (f.raisedAt = :at and f.id < :id)) order by f.raisedAt desc, f.id desc
                """,
                Flag.class)
            .setParameter("jam", jam)
            .setParameter("all", !openOnly)
            .setParameter("open", FlagState.OPEN)
            .setParameter("at", from.at())
            .setParameter("id", from.id())
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(found, limit, flag -> Cursor.of(flag.raisedAt(), flag.id()));
  }
}
