package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.madang.identity.Member;
import org.madang.jam.Membership;
import org.madang.jam.Memberships;
import org.madang.platform.Refusal;

/** Who may question the analysis of a jam: its executives and moderators, in every phase. */
@ApplicationScoped
class Reviewers {
  @Inject private Memberships memberships;

  /** Lets them in; for outsiders the jam does not exist. */
  Membership enter(UUID jam, Member member) {
    var membership = memberships.get(jam, member);
    if (!membership.isExecutive() && !membership.isModerator()) {
      throw new Refusal.NotAllowed(
          "reviewer-needed", "This is for the executives and moderators of the jam.");
    }
    return membership;
  }
}
