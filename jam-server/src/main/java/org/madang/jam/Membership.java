package org.madang.jam;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.madang.identity.Member;

/**
 * A member's being in a jam, with their roles there, and what these allow. Admins may do everything
 * a host does, without a role.
 */
@Entity
@Table(name = "membership")
@IdClass(Membership.Key.class)
@Cacheable
public class Membership {
  @Id
  @ManyToOne(optional = false)
  @JoinColumn(name = "jam")
  private Jam jam;

  @Id
  @ManyToOne(optional = false)
  @JoinColumn(name = "member")
  private Member member;

  @Version private int version;
  private boolean participant;
  private boolean moderator;
  private boolean executive;

  @Column(name = "joined_at")
  private Instant joinedAt;

  /** What a membership is found by. */
  public static class Key implements Serializable {
    private UUID jam;
    private UUID member;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    public Key() {}

    Key(UUID jam, UUID member) {
      this.jam = jam;
      this.member = member;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && jam.equals(key.jam) && member.equals(key.member);
    }

    @Override
    public int hashCode() {
      return Objects.hash(jam, member);
    }
  }

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Membership() {}

  private Membership(Jam jam, Member member, Instant now) {
    this.jam = jam;
    this.member = member;
    this.joinedAt = now;
  }

  /** A member joins with roles. */
  public static Membership of(Jam jam, Member member, Set<JamRole> roles, Instant now) {
    var membership = new Membership(jam, member, now);
    membership.change(roles);
    return membership;
  }

  /**
   * Someone who looks at the jam and is not in it: no role, and for an admin the rights of an
   * admin. Never stored.
   */
  static Membership outside(Jam jam, Member member, Instant now) {
    return new Membership(jam, member, now);
  }

  /** Gives other roles; false when they are the same. */
  public final boolean change(Set<JamRole> roles) {
    if (roles.equals(roles())) {
      return false;
    }
    this.participant = roles.contains(JamRole.PARTICIPANT);
    this.moderator = roles.contains(JamRole.MODERATOR);
    this.executive = roles.contains(JamRole.EXECUTIVE);
    return true;
  }

  public Permission mayPost(Instant now) {
    return mayTakePart().and(jam.allowsPosting(now));
  }

  public Permission maySupport(Instant now) {
    return mayTakePart().and(jam.allowsSupporting(now));
  }

  public Permission mayRate(Instant now) {
    return mayTakePart().and(jam.allowsRating(now));
  }

  public Permission mayModerate() {
    return isModerator()
        ? Permission.granted()
        : Permission.refused("moderator-needed", "Only moderators of this jam can do this.");
  }

  /** Whether the member may decide on ideas now. */
  public Permission mayReview(Instant now) {
    var role =
        isExecutive()
            ? Permission.granted()
            : Permission.refused("executive-needed", "Only executives of this jam can do this.");
    return role.and(
        jam.phase(now).allowsDeciding()
            ? Permission.granted()
            : Permission.refused("review-not-open", "Decisions are taken from the review on."));
  }

  public Permission mayAdminister() {
    return member.isAdmin()
        ? Permission.granted()
        : Permission.refused("admin-needed", "Only admins can do this.");
  }

  private Permission mayTakePart() {
    return participant || moderator || executive
        ? Permission.granted()
        : Permission.refused("not-a-member", "Join the jam to take part in it.");
  }

  public void requireModerator() {
    mayModerate().require();
  }

  /** Refuses whoever is neither executive nor admin, in any phase. */
  public void requireExecutive() {
    if (!isExecutive()) {
      Permission.refused("executive-needed", "Only executives of this jam can do this.").require();
    }
  }

  public void requireAdmin() {
    mayAdminister().require();
  }

  /** Whether the member moderates, by role or as an admin. */
  public boolean isModerator() {
    return moderator || member.isAdmin();
  }

  /** Whether the member decides, by role or as an admin. */
  public boolean isExecutive() {
    return executive || member.isAdmin();
  }

  /** Whether the member is in the jam, and not only looking at it as an admin. */
  public boolean isInside() {
    return participant || moderator || executive;
  }

  public Set<JamRole> roles() {
    var roles = EnumSet.noneOf(JamRole.class);
    if (participant) {
      roles.add(JamRole.PARTICIPANT);
    }
    if (moderator) {
      roles.add(JamRole.MODERATOR);
    }
    if (executive) {
      roles.add(JamRole.EXECUTIVE);
    }
    return roles;
  }

  /** The roles as the API writes them. */
  public List<String> roleWords() {
    return JamRole.words(roles());
  }

  public Jam jam() {
    return jam;
  }

  public Member member() {
    return member;
  }

  public Instant joinedAt() {
    return joinedAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Membership that && jam.equals(that.jam) && member.equals(that.member);
  }

  @Override
  public int hashCode() {
    return Objects.hash(jam, member);
  }
}
