package org.madang.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a session that the provider began: who it is there, the sealed tokens, and when
 * the provider was last asked whether it still stands.
 */
@Entity
@Table(name = "provider_sign_in")
class ProviderSignIn {
  /** How soon the provider is asked again when it did not answer, or whoever asked died. */
  static final Duration RETRY = Duration.ofSeconds(30);

  @Id
  @Column(name = "token_digest")
  private String tokenDigest;

  private String issuer;
  private String subject;

  @Column(name = "provider_session")
  private @Nullable String providerSession;

  private String tokens;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected ProviderSignIn() {}

  ProviderSignIn(String tokenDigest, ProviderIdentity known, String tokens, Instant now) {
    this.tokenDigest = tokenDigest;
    this.issuer = known.issuer();
    this.subject = known.subject();
    this.providerSession = known.session();
    this.tokens = tokens;
    this.askedAt = now;
    this.confirmedAt = now;
  }

  /** Whether it is time to ask the provider. */
  boolean isDue(Instant now, Duration every) {
    var answered = !confirmedAt.isBefore(askedAt);
    return !now.isBefore(askedAt.plus(answered ? every : RETRY));
  }

  /** Whether it stands while the provider does not answer. */
  boolean standsUnasked(Instant now, Duration grace) {
    return now.isBefore(confirmedAt.plus(grace));
  }

  /** The provider said that it stands, and gave these tokens for the next time. */
  void confirm(String fresh, Instant now) {
    tokens = fresh;
    confirmedAt = now;
  }

  String subject() {
    return subject;
  }

  String tokens() {
    return tokens;
  }

  Instant askedAt() {
    return askedAt;
  }
}
