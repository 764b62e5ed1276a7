package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Invitation;
import org.madang.platform.Cursor;
import org.madang.platform.Page;
import org.madang.platform.Refusal.NotFound;

/** Who was invited into a jam and has not joined: of several links for one address, the latest. */
@ApplicationScoped
public class OpenInvitations {
  private static final String OPEN =
      """
      select i from Invitation i
      where i.jam = :jam and i.usedAt is null
        and not exists (select m from Membership m where m.jam.id = :jam and m.member.email = i.email)
        and not exists (select j from Invitation j where j.jam = :jam and j.usedAt is null
          and j.email = i.email and (j.since > i.since or (j.since = i.since and j.id > i.id)))
        and (i.email like :like escape '!' or lower(i.name) like :like escape '!')
        and i.email > :email
      order by i.email
      """;

  @PersistenceContext private EntityManager entities;

  Page<Invitation> page(UUID jam, String words, int limit, @Nullable String after) {
    var from = after == null ? "" : Cursor.read(after, 1).getFirst();
    var found =
        entities
            .createQuery(OPEN, Invitation.class)
            .setParameter("jam", jam)
            .setParameter("like", Memberships.containing(words))
            .setParameter("email", from)
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(found, limit, invitation -> Cursor.of(invitation.guest().email()));
  }

  /** Ends the other links for the same address with the one that is used: the roles of them all. */
  Set<String> endWith(Invitation used) {
    var roles = new TreeSet<>(used.roles());
    entities
        .createQuery(
            """
            select i from Invitation i
            where i.jam = :jam and i.usedAt is null and i.email = :email and i.id <> :used
            """,
            Invitation.class)
        .setParameter("jam", used.jam())
        .setParameter("email", String.valueOf(used.guest().email()))
        .setParameter("used", used.id())
        .getResultList()
        .forEach(
            other -> {
              roles.addAll(other.roles());
              entities.remove(other);
            });
    return roles;
  }

  /** Takes back every link that was made for the address of this one and has not been used. */
  void withdraw(UUID jam, UUID id) {
    var withdrawn =
        entities
            .createQuery(
                """
                delete from Invitation i where i.jam = :jam and i.usedAt is null and i.email =
                  (select j.email from Invitation j where j.id = :id and j.jam = :jam and j.usedAt is null)
                """)
            .setParameter("jam", jam)
            .setParameter("id", id)
            .executeUpdate();
    if (withdrawn == 0) {
      throw new NotFound(
          "no-such-invitation",
          "There is no open invitation " + id + " into this jam.",
          "Who has joined is among the people.");
    }
  }
}
