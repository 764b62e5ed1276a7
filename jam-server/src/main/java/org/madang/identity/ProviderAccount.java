package org.madang.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a member here is this subject at the identity provider; from then on they sign in there. */
@Entity
@Table(name = "provider_account")
@IdClass(ProviderAccount.Key.class)
class ProviderAccount {
  @Id private String issuer;
  @Id private String subject;
  private UUID member;
  private Instant since;

  /** What an account is found by. */
  public static class Key implements Serializable {
    private String issuer;
    private String subject;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    public Key() {}

    Key(String issuer, String subject) {
      this.issuer = issuer;
      this.subject = subject;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && issuer.equals(key.issuer) && subject.equals(key.subject);
    }

    @Override
    public int hashCode() {
      return Objects.hash(issuer, subject);
    }
  }

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected ProviderAccount() {}

  ProviderAccount(ProviderIdentity known, UUID member, Instant now) {
    this.issuer = known.issuer();
    this.subject = known.subject();
    this.member = member;
    this.since = now;
  }

  UUID member() {
    return member;
  }

  Instant since() {
    return since;
  }
}
