package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.platform.ArrayText;
import org.madang.platform.Refusal.NotFound;
import org.madang.platform.Refusal.SignInNeeded;

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

  /** A member as they are now, in whose name nobody writes until the transaction ends. */
  void hold(Member member) {
    entities.lock(member, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Lets nobody erase these members before the transaction ends, so that what is written in it goes
   * with them; refuses when one is erased already.
   */
  public void requireThere(Collection<UUID> ids) {
    var asked = Set.copyOf(ids);
    if (stay(asked) < asked.size()) {
      throw new SignInNeeded();
    }
  }

  /**
   * Lets nobody erase these members before the transaction ends; says how many are not erased yet.
   */
  public long stay(Collection<UUID> ids) {
    List<?> stays =
        entities
            .createNativeQuery(
                """
                select erased_at is null from member
                where id = any(cast(?1 as uuid[])) order by id for key share
                """)
            .setParameter(1, ArrayText.of(ids))
            .getResultList();
    return stays.stream().filter(Boolean.TRUE::equals).count();
  }

  /** How many admins there are, who stay that until the transaction ends. */
  int admins() {
    return entities
        .createQuery("select m from Member m where m.admin = true", Member.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .size();
  }

  /** The members with these ids; ids of nobody are left out. Those not in memory: one query. */
  public Map<UUID, Member> all(Collection<UUID> ids) {
    var cache = entities.getEntityManagerFactory().getCache();
    var known =
        ids.stream().collect(Collectors.partitioningBy(id -> cache.contains(Member.class, id)));
    return Stream.concat(
            known.get(true).stream().map(this::find).flatMap(Optional::stream),
            asked(known.get(false)).stream())
        .collect(Collectors.toMap(Member::id, Function.identity()));
  }

  /** Reads members anew, where another node may have changed them. One query. */
  public void refresh(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      entities
          .createQuery("select m from Member m where m.id in :ids", Member.class)
          .setParameter("ids", List.copyOf(ids))
          .setHint("jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.BYPASS)
          .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
          .getResultList();
    }
  }

  /** Counts changes of what others see of members, anywhere. */
  public long changes() {
    return ((Number)
            entities.createNativeQuery("select changes from people_change").getSingleResult())
        .longValue();
  }

  private List<Member> asked(List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery("select m from Member m where m.id in :ids", Member.class)
            .setParameter("ids", ids)
            .getResultList();
  }
}
