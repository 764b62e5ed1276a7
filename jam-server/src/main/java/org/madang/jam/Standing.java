package org.madang.jam;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Member;
import org.madang.platform.Refusal.NotAllowed;
import org.madang.platform.Refusal.SignInNeeded;

/**
 * What somebody is in a jam that they may see. Having one means that the jam may be seen; what else
 * is allowed is asked here.
 *
 * @param viewer who looks; null for somebody not signed in, who sees open jams only
 */
public record Standing(Jam jam, @Nullable Member viewer, boolean belongs, Set<Role> roles) {
  public boolean isAdmin() {
    return viewer != null && viewer.isAdmin();
  }

  public boolean isModerator() {
    return isAdmin() || roles.contains(Role.MODERATOR);
  }

  public boolean isExecutive() {
    return isAdmin() || roles.contains(Role.EXECUTIVE);
  }

  /** The viewer, who belongs to the jam or is an admin. */
  public Member requireMember() {
    if (viewer == null) {
      throw new SignInNeeded();
    }
    if (!belongs && !isAdmin()) {
      throw new NotAllowed("join-first", "This is for members of the jam.", "Join the jam.");
    }
    return viewer;
  }

  /** The viewer, who may write. */
  public Member requireParticipant() {
    var member = requireMember();
    if (!isAdmin() && !roles.contains(Role.PARTICIPANT) && !roles.contains(Role.MODERATOR)) {
      throw new NotAllowed("role-participant", "Writing is for participants and moderators.");
    }
    return member;
  }

  public Member requireModerator() {
    var member = requireMember();
    if (!isModerator()) {
      throw new NotAllowed("role-moderator", "This is for the jam's moderators.");
    }
    return member;
  }

  public Member requireExecutive() {
    var member = requireMember();
    if (!isExecutive()) {
      throw new NotAllowed("role-executive", "This is for the jam's executives.");
    }
    return member;
  }

  public Member requireAdmin() {
    var member = requireMember();
    if (!isAdmin()) {
      throw new NotAllowed("role-admin", "This is for admins.");
    }
    return member;
  }

  /** The roles by their names in the API. */
  List<String> words() {
    return roles.stream().sorted().map(Role::word).toList();
  }
}
