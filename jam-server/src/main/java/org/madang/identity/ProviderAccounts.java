package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.platform.ArrayText;

/** Who signs on by the provider, and the sessions that came of it. */
@ApplicationScoped
public class ProviderAccounts {
  @PersistenceContext private EntityManager entities;
  @Inject private SignOn signOn;

  /**
   * Whether a member signs in at the provider, and therefore nowhere else: who is gone there must
   * not get in by a password or an old link.
   */
  public boolean has(Member member) {
    return signOn.maybe().isPresent()
        && !entities
            .createQuery("select a from ProviderAccount a where a.member = :member")
            .setParameter("member", member.id())
            .getResultList()
            .isEmpty();
  }

  Optional<ProviderAccount> find(ProviderIdentity known) {
    var key = new ProviderAccount.Key(known.issuer(), known.subject());
    return Optional.ofNullable(entities.find(ProviderAccount.class, key));
  }

  /** Remembers who a member is at the provider; the member's own row is written first. */
  void add(ProviderIdentity known, Member member, Instant now) {
    entities.flush();
    entities.persist(new ProviderAccount(known, member.id(), now));
  }

  /** Keeps what is known of a session; the session's own row is written first. */
  void add(ProviderSignIn signIn) {
    entities.flush();
    entities.persist(signIn);
  }

  Optional<ProviderSignIn> signIn(String digest) {
    return Optional.ofNullable(entities.find(ProviderSignIn.class, digest));
  }

  /** Those of these sessions that the provider has not confirmed since then, or when last asked. */
  List<String> unconfirmed(Collection<String> digests, Instant since) {
    var found =
        entities
            .createNativeQuery(
                """
                select token_digest from provider_sign_in
                where token_digest = any(cast(?1 as text[]))
                  and (asked_at <= cast(?2 as timestamptz) or confirmed_at < asked_at)
                """)
            .setParameter(1, ArrayText.of(digests))
            .setParameter(2, since.toString())
            .getResultList();
    return ((List<?>) found).stream().map(String.class::cast).toList();
  }

  /** Takes it on to ask the provider about a session; false when somebody else has. */
  boolean take(String digest, Instant seen, Instant now) {
    return entities
            .createQuery(
                """
                update ProviderSignIn s set s.askedAt = :now
                where s.tokenDigest = :digest and s.askedAt = :seen
                """)
            .setParameter("now", now)
            .setParameter("digest", digest)
            .setParameter("seen", seen)
            .executeUpdate()
        == 1;
  }

  /** The sessions here that came of one of the provider's, or of all of a subject's. */
  List<String> signIns(String issuer, @Nullable String session, @Nullable String subject) {
    return entities
        .createQuery(
            """
            select s.tokenDigest from ProviderSignIn s where s.issuer = :issuer
              and ((:session <> '' and s.providerSession = :session)
                or (:session = '' and s.subject = :subject))
            """,
            String.class)
        .setParameter("issuer", issuer)
        .setParameter("session", session == null ? "" : session)
        .setParameter("subject", subject == null ? "" : subject)
        .getResultList();
  }
}
