package org.madang.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Cursor;
import org.madang.platform.Page;

/** Everything moderators did; it only grows. */
@ApplicationScoped
public class ModerationActions {
  @PersistenceContext private EntityManager entities;

  /** Notes an action, in the transaction of what it did. */
  public void add(ModerationAction action) {
    entities.persist(action);
  }

  Page<ModerationAction> page(UUID jam, @Nullable String after, int limit) {
    var from = Before.read(after);
    List<ModerationAction> found =
        entities
            .createQuery(
                """
                select a from ModerationAction a where a.jam = :jam
                and (a.at < :at or (a.at = :at and a.id < :id)) order by a.at desc, a.id desc
                """,
                ModerationAction.class)
            .setParameter("jam", jam)
            .setParameter("at", from.at())
            .setParameter("id", from.id())
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(found, limit, action -> Cursor.of(action.at(), action.id()));
  }
}
