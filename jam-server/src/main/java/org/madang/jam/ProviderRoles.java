package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madang.identity.Member;
import org.madang.identity.SignedOn;

/**
 * The roles members have in jams because the identity provider counts them in a group named {@code
 * madang:JAM:ROLE} (or {@code /madang/JAM/ROLE}). What the provider gave it can take back; roles
 * that hosts gave stay.
 */
@ApplicationScoped
class ProviderRoles {
  private static final Pattern GROUP =
      Pattern.compile(
          "/?madang[:/]([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[:/](participant|moderator|executive)");

  @PersistenceContext private EntityManager entities;
  @Inject private Jams jams;
  @Inject private Memberships memberships;
  @Inject private Admissions admissions;

  void follow(@Observes SignedOn signedOn) {
    var member = signedOn.member();
    var now = of(signedOn.groups());
    var before = given(member);
    var touched = new HashSet<>(now.keySet());
    touched.addAll(before.keySet());
    for (var jam : touched) {
      var there = roles(before, jam);
      var here = roles(now, jam);
      if (!there.equals(here)) {
        jams.find(jam).ifPresent(found -> change(found, member, there, here));
      }
    }
  }

  /** Which roles in which jams these groups mean; groups that mean something else are passed by. */
  static Map<UUID, Set<JamRole>> of(Set<String> groups) {
    var found = new HashMap<UUID, Set<JamRole>>();
    for (var group : groups) {
      var named = GROUP.matcher(group.strip());
      if (named.matches()) {
        found
            .computeIfAbsent(UUID.fromString(named.group(1)), jam -> EnumSet.noneOf(JamRole.class))
            .add(JamRole.valueOf(named.group(2).toUpperCase(Locale.ROOT)));
      }
    }
    return found;
  }

  private void change(Jam jam, Member member, Set<JamRole> before, Set<JamRole> now) {
    var membership = memberships.find(jam, member).orElse(null);
    if (membership == null && admissions.isShownOut(jam, member)) {
      keep(jam, member, Set.of()); // what is not given is not the provider's to take
      return;
    }
    var had = membership == null ? Set.<JamRole>of() : Set.copyOf(membership.roles());
    if (membership == null) {
      if (!now.isEmpty()) {
        admissions.admit(jam, member, now);
      }
    } else {
      var roles = EnumSet.noneOf(JamRole.class);
      roles.addAll(membership.roles());
      roles.removeAll(before);
      roles.addAll(now);
      if (roles.isEmpty()) {
        admissions.dismiss(membership, member);
      } else {
        admissions.change(membership, roles, member);
      }
    }
    keep(jam, member, ofProvider(before, had, now));
  }

  /** Those it has given before, and those that nobody else had given: what hosts gave stays. */
  static Set<JamRole> ofProvider(Set<JamRole> before, Set<JamRole> had, Set<JamRole> now) {
    return now.stream()
        .filter(role -> before.contains(role) || !had.contains(role))
        .collect(Collectors.toSet());
  }

  private Map<UUID, Set<JamRole>> given(Member member) {
    var found = new HashMap<UUID, Set<JamRole>>();
    for (var row :
        entities
            .createNativeQuery("select jam, role from provider_role where member = ?")
            .setParameter(1, member.id())
            .getResultList()) {
      var columns = (Object[]) row;
      found
          .computeIfAbsent(
              UUID.fromString(columns[0].toString()), jam -> EnumSet.noneOf(JamRole.class))
          .add(JamRole.valueOf(columns[1].toString()));
    }
    return found;
  }

  private void keep(Jam jam, Member member, Set<JamRole> roles) {
    entities.flush(); // a member who is new has no row yet
    entities
        .createNativeQuery("delete from provider_role where member = ? and jam = ?")
        .setParameter(1, member.id())
        .setParameter(2, jam.id())
        .executeUpdate();
    for (var role : roles) {
      entities
          .createNativeQuery("insert into provider_role (jam, member, role) values (?, ?, ?)")
          .setParameter(1, jam.id())
          .setParameter(2, member.id())
          .setParameter(3, role.name())
          .executeUpdate();
    }
  }

  private static Set<JamRole> roles(Map<UUID, Set<JamRole>> of, UUID jam) {
    return of.getOrDefault(jam, EnumSet.noneOf(JamRole.class));
  }
}
