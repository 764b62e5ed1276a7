package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The rows behind the {@link Evidence} of a jam. */
@ApplicationScoped
class EvidenceRows {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init") // the container fills the fields
  EvidenceRows() {}

  EvidenceRows(EntityManager entities) {
    this.entities = entities;
  }

  /** What a query finds for a jam or a thread, its only parameter. */
  List<Object[]> of(String sql, UUID id) {
    return Sql.rows(entities.createNativeQuery(sql).setParameter(1, id.toString()));
  }
}
