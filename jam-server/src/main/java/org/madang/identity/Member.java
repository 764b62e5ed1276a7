package org.madang.identity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. What a member may do in a jam is the jam's matter. */
@Entity
@Cacheable
public class Member {
  @Id private UUID id;
  @Version private int version;
  private @Nullable String email;
  @Embedded private Profile profile;
  private boolean admin;
  private @Nullable String password;
  private Instant since;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Member() {}

  private Member(UUID id, @Nullable String email, Profile profile, Instant since) {
    this.id = id;
    this.email = email;
    this.profile = profile;
    this.since = since;
  }

  public static Member join(UUID id, @Nullable String email, Profile profile, Instant now) {
    return new Member(id, email, profile, now);
  }

  public void describe(Profile words) {
    this.profile = words;
  }

  public void makeAdmin() {
    this.admin = true;
  }

  /** Keeps a password, already hashed. */
  void secure(String hashed) {
    this.password = hashed;
  }

  public UUID id() {
    return id;
  }

  public @Nullable String email() {
    return email;
  }

  public Profile profile() {
    return profile;
  }

  public String name() {
    return profile.name();
  }

  public boolean isAdmin() {
    return admin;
  }

  public Instant since() {
    return since;
  }

  /** The hash of the password; null while the member signs in by links only. */
  @Nullable String password() {
    return password;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Member other && id.equals(other.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
