package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.madang.identity.Member;

/** Who was taken out of a jam by a host, and when that was last. */
@ApplicationScoped
class ShownOut {
  @PersistenceContext private EntityManager entities;

  void add(Jam jam, Member member, Instant now) {
    entities
        .createNativeQuery(
            """
            insert into shown_out (jam, member, at) values (?, ?, ?)
            on conflict (jam, member) do update set at = excluded.at
            """)
        .setParameter(1, jam.id())
        .setParameter(2, member.id())
        .setParameter(3, Timestamp.from(now))
        .executeUpdate();
  }

  Optional<Instant> since(Jam jam, Member member) {
    for (var at :
        entities
            .createNativeQuery("select at from shown_out where jam = ? and member = ?")
            .setParameter(1, jam.id())
            .setParameter(2, member.id())
            .getResultList()) {
      return Optional.of(((Timestamp) at).toInstant());
    }
    return Optional.empty();
  }

  void lift(Jam jam, Member member) {
    entities
        .createNativeQuery("delete from shown_out where jam = ? and member = ?")
        .setParameter(1, jam.id())
        .setParameter(2, member.id())
        .executeUpdate();
  }
}
