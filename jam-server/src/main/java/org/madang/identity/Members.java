package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madang.platform.Refusal.NotFound;

/** All the members there are. */
@ApplicationScoped
public class Members {
  @PersistenceContext private EntityManager entities;

  public void add(Member member) {
    entities.persist(member);
  }

  public Optional<Member> find(UUID id) {
    return Optional.ofNullable(entities.find(Member.class, id));
  }

  public Member get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("no-such-member", "There is no such member."));
  }

  public Optional<Member> withEmail(String email) {
    return entities
        .createQuery("select m from Member m where m.email = :email", Member.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }

  /** How many admins there are, who stay that until the transaction ends. */
  int admins() {
    return entities
        .createQuery("select m from Member m where m.admin = true", Member.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .size();
  }

  /** The members with these ids, in one query; ids of nobody are left out. */
  public Map<UUID, Member> all(Collection<UUID> ids) {
    List<Member> found =
        ids.isEmpty()
            ? List.of()
            : entities
                .createQuery("select m from Member m where m.id in :ids", Member.class)
                .setParameter("ids", List.copyOf(ids))
                .getResultList();
    return found.stream().collect(Collectors.toMap(Member::id, Function.identity()));
  }
}
