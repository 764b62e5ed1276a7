package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.madang.platform.Refusal.NotFound;

/** The forums of the jams. Whoever may enter the jam may see them all. */
@ApplicationScoped
public class Forums {
  @PersistenceContext private EntityManager entities;

  public void add(Forum forum) {
    entities.persist(forum);
  }

  public Optional<Forum> find(UUID id) {
    return Optional.ofNullable(entities.find(Forum.class, id));
  }

  /** A forum of this jam. */
  public Forum get(Jam jam, UUID id) {
    return find(id)
        .filter(forum -> forum.jam().equals(jam))
        .orElseThrow(
            () -> new NotFound("no-such-forum", "There is no forum " + id + " in this jam."));
  }

  /** The forums of a jam, in their order. */
  public List<Forum> all(Jam jam) {
    return entities
        .createQuery(
            "select f from Forum f where f.jam = :jam order by f.ordinal, f.id", Forum.class)
        .setParameter("jam", jam)
        .getResultList();
  }
}
