package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.madang.platform.Refusal.NotFound;

/** All forums. */
@ApplicationScoped
public class Forums {
  @PersistenceContext private EntityManager entities;

  public void add(Forum forum) {
    entities.persist(forum);
  }

  /** A jam's forums in the host's order. */
  public List<Forum> of(UUID jam) {
    return entities
        .createQuery("select f from Forum f where f.jam = :jam order by f.ordinal", Forum.class)
        .setParameter("jam", jam)
        .getResultList();
  }

  public Optional<Forum> find(UUID id) {
    return Optional.ofNullable(entities.find(Forum.class, id));
  }

  /** The forum with this id, which is one of the jam's. */
  public Forum get(UUID jam, UUID id) {
    return find(id)
        .filter(forum -> forum.jam().equals(jam))
        .orElseThrow(() -> new NotFound("no-such-forum", "There is no such forum in this jam."));
  }
}
