package org.madang.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** That a member signed in, when, and for how long that holds. It outlives the server's process. */
@Entity
@Table(name = "sign_in")
public class SignIn {
  static final Duration HOLDS_FOR = Duration.ofDays(14);

  @Id
  @jakarta.persistence.Column(name = "token_digest")
  private String tokenDigest;

  private UUID member;
  private Instant since;
  private Instant expires;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected SignIn() {}

  SignIn(String tokenDigest, UUID member, Instant now) {
    this.tokenDigest = tokenDigest;
    this.member = member;
    this.since = now;
    this.expires = now.plus(HOLDS_FOR);
  }

  String tokenDigest() {
    return tokenDigest;
  }

  UUID member() {
    return member;
  }

  boolean holds(Instant now) {
    return now.isBefore(expires);
  }

  public Instant since() {
    return since;
  }
}
