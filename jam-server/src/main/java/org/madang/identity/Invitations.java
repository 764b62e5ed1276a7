package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.madang.platform.Digest;
import org.madang.platform.Refusal.NotFound;

/** All invitations. */
@ApplicationScoped
public class Invitations {
  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** Invites somebody into a jam: the secret of the link, told only now. */
  public String invite(UUID jam, Invitation.Guest guest, List<String> roles) {
    var token = Tokens.fresh();
    entities.persist(Invitation.into(jam, guest, roles, token, clock.instant()));
    return token;
  }

  /** The invitation with this secret, if it can still be used. */
  public Invitation open(String token) {
    var invitation = get(token);
    invitation.requireOpen(clock.instant());
    return invitation;
  }

  /** The same if it was used, too; locked, so that two who hold the link do not both get in. */
  public Invitation get(String token) {
    return entities
        .createQuery("select i from Invitation i where i.tokenDigest = :digest", Invitation.class)
        .setParameter("digest", Digest.of(token))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("no-such-invitation", "There is no such invitation."));
  }
}
