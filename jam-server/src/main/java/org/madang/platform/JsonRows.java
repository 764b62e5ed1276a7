package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/**
 * Rows as JSON, written by the database, and changes to many rows at once: for what is done with
 * all that is kept about somebody. Needs a running transaction.
 */
@ApplicationScoped
public class JsonRows {
  @PersistenceContext private EntityManager entities;

  /**
   * The rows of a query as a JSON array.
   *
   * @param sql SQL in which {@code ?1} is the id
   */
  public String of(String sql, UUID id) {
    return (String)
        entities
            .createNativeQuery(
                "select cast(coalesce(json_agg(row_to_json(one)), '[]') as text) from ("
                    + sql
                    + ") one")
            .setParameter(1, id.toString())
            .getSingleResult();
  }

  /** Carries out a change in which {@code ?1} is the id, behind all that was changed before. */
  public int change(String sql, UUID id) {
    entities.flush();
    return entities.createNativeQuery(sql).setParameter(1, id.toString()).executeUpdate();
  }
}
