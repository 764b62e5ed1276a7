package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Member;
import org.madang.platform.Refusal.NotFound;

/**
 * Where looking up a jam is asking permission: a jam that somebody may not see does not exist for
 * them.
 */
@ApplicationScoped
public class Standings {
  @Inject private Jams jams;
  @Inject private Memberships memberships;

  /** What the viewer is in the jam; not found when the viewer may not see it. */
  public Standing of(UUID id, @Nullable Member viewer) {
    var standing = jams.find(id).map(jam -> of(jam, viewer));
    return standing
        .filter(one -> one.belongs() || one.isAdmin() || one.jam().isOpen())
        .orElseThrow(() -> new NotFound("no-such-jam", "There is no such jam."));
  }

  private Standing of(Jam jam, @Nullable Member viewer) {
    if (viewer == null) {
      return new Standing(jam, null, false, Set.of());
    }
    return memberships
        .find(jam.id(), viewer.id())
        .map(membership -> new Standing(jam, viewer, true, membership.roles()))
        .orElseGet(() -> new Standing(jam, viewer, false, Set.of()));
  }
}
