package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.madang.discussion.ThreadKind;

/** Names of many threads, without their words. */
@ApplicationScoped
class ThreadRefs {
  @PersistenceContext private EntityManager entities;

  /** The ideas of a jam that everybody may see, by id, oldest first. One query. */
  Map<UUID, ThreadRef> ideas(UUID jam) {
    var refs = new LinkedHashMap<UUID, ThreadRef>();
    entities
        .createQuery(
            """
            select new org.madang.insight.ThreadRef(t.id, t.title, t.kind, t.forum, t.language)
            from JamThread t where t.jam = :jam and t.kind = :idea
            and t.authorship.hiddenAt is null and t.authorship.withdrawnAt is null
            order by t.authorship.at, t.id
            """,
            ThreadRef.class)
        .setParameter("jam", jam)
        .setParameter("idea", ThreadKind.IDEA)
        .getResultList()
        .forEach(ref -> refs.put(ref.id(), ref));
    return refs;
  }
}
