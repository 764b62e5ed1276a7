package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.madang.identity.Member;
import org.madang.platform.EventLog;
import org.madang.platform.Refusal.NotAllowed;

/** The way members come into jams and get their roles, each step with its event. */
@ApplicationScoped
public class Admissions {
  @Inject private Memberships memberships;
  @Inject private Forums forums;
  @Inject private ShownOut shownOut;
  @Inject private EventLog log;
  @Inject private Clock clock;

  /** Lets a member in with roles; who is in already keeps theirs and gets the new ones on top. */
  public Membership admit(Jam jam, Member member, Set<JamRole> roles) {
    var known = memberships.find(jam, member).orElse(null);
    if (known == null) {
      var membership = Membership.of(jam, member, roles, clock.instant());
      memberships.add(membership);
      log.append(jam.id(), "member-joined", member.id(), Map.of("member", member.id()));
      return membership;
    }
    var both = EnumSet.copyOf(roles);
    both.addAll(known.roles());
    change(known, both, member);
    return known;
  }

  /** Lets in who was invited; who was taken out since then stays out. */
  void admitInvited(Jam jam, Member member, Set<JamRole> roles, Instant invited) {
    if (shownOut.since(jam, member).filter(invited::isBefore).isPresent()) {
      throw taken();
    }
    shownOut.lift(jam, member);
    admit(jam, member, roles);
  }

  /** Joins an open jam on the member's own wish. */
  Membership join(Jam jam, Member member) {
    if (memberships.find(jam, member).isEmpty()) {
      if (isShownOut(jam, member)) {
        throw taken();
      }
      if (!jam.isOpen()) {
        throw new NotAllowed("invitation-needed", "This jam is joined by invitation.");
      }
    }
    return admit(jam, member, EnumSet.of(JamRole.PARTICIPANT));
  }

  /** Whether a host has taken the member out, and none has invited them since. */
  boolean isShownOut(Jam jam, Member member) {
    return shownOut.since(jam, member).isPresent();
  }

  private static NotAllowed taken() {
    return new NotAllowed(
        "taken-out",
        "A host has taken you out of this jam.",
        "Ask a host of the jam for a new invitation.");
  }

  void change(Membership membership, Set<JamRole> roles, Member actor) {
    if (membership.change(roles)) {
      if (!roles.contains(JamRole.MODERATOR)) {
        leaveForums(membership);
      }
      var data =
          Map.of(
              "member",
              membership.member().id(),
              "roles",
              String.join(",", membership.roleWords()));
      log.append(membership.jam().id(), "roles-changed", actor.id(), data);
    }
  }

  /** Takes a member out for good: only an invitation that is made later lets them in again. */
  void showOut(Membership membership, Member actor) {
    dismiss(membership, actor);
    shownOut.add(membership.jam(), membership.member(), clock.instant());
  }

  void dismiss(Membership membership, Member actor) {
    leaveForums(membership);
    memberships.remove(membership);
    log.append(
        membership.jam().id(),
        "member-removed",
        actor.id(),
        Map.of("member", membership.member().id()));
  }

  /** Who does not moderate the jam does not moderate a forum of it. */
  private void leaveForums(Membership membership) {
    for (var forum : forums.all(membership.jam())) {
      var others = new ArrayList<>(forum.moderators());
      others.removeIf(one -> one.id().equals(membership.member().id()));
      forum.entrust(others);
    }
  }
}
