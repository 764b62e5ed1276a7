package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madang.identity.Member;
import org.madang.platform.EventLog;
import org.madang.platform.Refusal.NotFound;

/** Who belongs to which jam. */
@ApplicationScoped
public class Memberships {
  @PersistenceContext private EntityManager entities;
  @Inject private EventLog log;
  @Inject private Clock clock;

  /** Brings a member into a jam, or gives one who is in it these roles as well. */
  public Membership join(UUID jam, Member member, Set<Role> roles) {
    return find(jam, member.id())
        .map(
            known -> {
              var all = known.roles();
              all.addAll(roles);
              give(known, all, member.id());
              return known;
            })
        .orElseGet(
            () -> {
              var membership = Membership.begin(jam, member.id(), roles, clock.instant());
              entities.persist(membership);
              log.append(jam, "member-joined", member.id(), Map.of("member", member.id()));
              return membership;
            });
  }

  void give(Membership membership, Set<Role> roles, UUID by) {
    if (membership.give(roles)) {
      var words = roles.stream().sorted().map(Role::word).collect(Collectors.joining(","));
      log.append(
          membership.jam(),
          "roles-changed",
          by,
          Map.of("member", membership.member(), "roles", words));
    }
  }

  void end(Membership membership, UUID by) {
    entities.remove(membership);
    log.append(membership.jam(), "member-left", by, Map.of("member", membership.member()));
  }

  public Optional<Membership> find(UUID jam, UUID member) {
    return entities
        .createQuery(
            "select m from Membership m where m.jam = :jam and m.member = :member",
            Membership.class)
        .setParameter("jam", jam)
        .setParameter("member", member)
        .getResultStream()
        .findFirst();
  }

  Membership get(UUID jam, UUID member) {
    return find(jam, member)
        .orElseThrow(() -> new NotFound("no-such-member", "There is no such member in this jam."));
  }

  /** The memberships of these members in a jam, in one query. */
  public Map<UUID, Membership> of(UUID jam, Collection<UUID> members) {
    List<Membership> found =
        members.isEmpty()
            ? List.of()
            : entities
                .createQuery(
                    "select m from Membership m where m.jam = :jam and m.member in :members",
                    Membership.class)
                .setParameter("jam", jam)
                .setParameter("members", List.copyOf(members))
                .getResultList();
    return found.stream().collect(Collectors.toMap(Membership::member, Function.identity()));
  }

  public long count(UUID jam) {
    return entities
        .createQuery("select count(m) from Membership m where m.jam = :jam", Long.class)
        .setParameter("jam", jam)
        .getSingleResult();
  }

  /**
   * A jam's memberships whose members' names begin with something, by id; one more than asked for
   * when there are more.
   */
  List<Membership> list(UUID jam, String nameBegins, UUID after, int limit) {
    return entities
        .createQuery(
            """
            select m from Membership m, Member p
            where p.id = m.member and m.jam = :jam and m.member > :after and lower(p.profile.name) like :name
            order by m.member
            """,
            Membership.class)
        .setParameter("jam", jam)
        .setParameter("after", after)
        .setParameter(
            "name", nameBegins.toLowerCase(java.util.Locale.ROOT).replaceAll("[%_\\\\]", "") + "%")
        .setMaxResults(limit + 1)
        .getResultList();
  }
}
