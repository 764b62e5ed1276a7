package org.madang.identity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Digest;

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
  private @Nullable String salt;

  @Column(name = "email_proven")
  private boolean emailProven;

  @Column(name = "erased_at")
  private @Nullable Instant erasedAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Member() {}

  private Member(UUID id, @Nullable String email, Profile profile, Instant since) {
    this.id = id;
    this.email = email;
    this.profile = profile;
    this.since = since;
    this.salt = Tokens.fresh();
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

  /** Makes the member an admin, or no longer one, as the identity provider says. */
  void administer(boolean may) {
    this.admin = may;
  }

  /** The member has shown that the address is theirs: a link that was made for it came to them. */
  public void proveEmail() {
    this.emailProven = true;
  }

  /** Whether the address is known to be theirs, and not only what somebody wrote. */
  public boolean isEmailProven() {
    return emailProven;
  }

  void forgetPassword() {
    this.password = null;
  }

  /**
   * Lets go of all that says who this is.
   *
   * @param words whether the words go too, and with them what is needed to recognise their digests
   */
  void erase(boolean words, Instant now) {
    email = null;
    emailProven = false;
    password = null;
    admin = false;
    profile = Profile.ofFormer();
    salt = words ? "" : salt;
    erasedAt = now;
  }

  boolean isErased() {
    return erasedAt != null;
  }

  /**
   * What stands in the log for words of this member: a digest that cannot be found by trying likely
   * words, because it is taken over a secret of the member's too.
   */
  public String digest(String words) {
    return Digest.of(salt + "\n" + words);
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
