package org.madang.jam;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** That a member belongs to a jam, since when, and as what. */
@Entity
public class Membership {
  @Id private UUID id;
  @Version private int version;
  private UUID jam;
  private UUID member;
  private boolean participant;
  private boolean moderator;
  private boolean executive;
  private Instant since;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Membership() {}

  private Membership(UUID jam, UUID member, Instant since) {
    this.id = UUID.randomUUID();
    this.jam = jam;
    this.member = member;
    this.since = since;
  }

  static Membership begin(UUID jam, UUID member, Set<Role> roles, Instant now) {
    var membership = new Membership(jam, member, now);
    membership.give(roles);
    return membership;
  }

  /** Gives exactly these roles; says whether that changed anything. */
  boolean give(Set<Role> roles) {
    if (roles.equals(roles())) {
      return false;
    }
    participant = roles.contains(Role.PARTICIPANT);
    moderator = roles.contains(Role.MODERATOR);
    executive = roles.contains(Role.EXECUTIVE);
    return true;
  }

  public Set<Role> roles() {
    var roles = EnumSet.noneOf(Role.class);
    if (participant) {
      roles.add(Role.PARTICIPANT);
    }
    if (moderator) {
      roles.add(Role.MODERATOR);
    }
    if (executive) {
      roles.add(Role.EXECUTIVE);
    }
    return roles;
  }

  public UUID jam() {
    return jam;
  }

  public UUID member() {
    return member;
  }

  public Instant since() {
    return since;
  }
}
