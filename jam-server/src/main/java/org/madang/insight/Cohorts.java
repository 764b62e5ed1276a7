package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the members of a jam work and live, by their ids; what nobody knows is left out. */
@ApplicationScoped
class Cohorts {
  @PersistenceContext private EntityManager entities;

  Map<String, String> functions(UUID jam) {
    return by("function", jam);
  }

  Map<String, String> regions(UUID jam) {
    return by("region", jam);
  }

  @SuppressWarnings("unchecked") // native queries know no types
  private Map<String, String> by(String column, UUID jam) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select m.id, m.%1$s from membership s join member m on m.id = s.member
                where s.jam = cast(?1 as uuid) and m.%1$s <> ''
                """
                    .formatted(column))
            .setParameter(1, jam.toString())
            .getResultList();
    Map<String, String> found = new HashMap<>();
    rows.forEach(row -> found.put(row[0].toString(), (String) row[1]));
    return found;
  }
}
