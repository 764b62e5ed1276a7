package org.madang.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Digest;
import org.madang.platform.NullableUuid;
import org.madang.platform.Refusal.NotFound;

/** A link that lets one person in, once, for a while. Without a jam it makes an admin. */
@Entity
public class Invitation {
  static final Duration HOLDS_FOR = Duration.ofDays(30);

  /** How long who has used it may send the same request again: its answer may be lost. */
  static final Duration SAID_AGAIN_FOR = Duration.ofMinutes(15);

  /** Whom the host has in mind; everything may be left open. */
  public record Guest(
      @Nullable String email,
      @Nullable String name,
      @Nullable String function,
      @Nullable String unit,
      @Nullable String region,
      @Nullable String locale) {}

  @Id private UUID id;
  @Version private int version;

  @Column(name = "token_digest")
  private String tokenDigest;

  @Convert(converter = NullableUuid.class)
  private @Nullable UUID jam;

  private boolean admin;
  private @Nullable String email;
  private @Nullable String name;
  private String function;
  private String unit;
  private String region;
  private String locale;
  private String roles;
  private Instant since;
  private Instant expires;

  @Convert(converter = NullableUuid.class)
  @Column(name = "used_by")
  private @Nullable UUID usedBy;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  /** Digest of the key of the request that used it. */
  @Column(name = "used_key")
  private @Nullable String usedKey;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Invitation() {}

  @SuppressWarnings("NullAway.Init")
  private Invitation(
      String token, @Nullable UUID jam, Guest guest, List<String> roles, Instant now) {
    this.id = UUID.randomUUID();
    this.tokenDigest = Digest.of(token);
    this.jam = jam;
    this.admin = jam == null;
    this.email =
        guest.email() == null || guest.email().isBlank() ? null : EmailAddress.of(guest.email());
    var named = guest.name() != null && !guest.name().isBlank();
    var profile =
        Profile.of(
            named ? guest.name() : "?",
            guest.function(),
            guest.unit(),
            guest.region(),
            guest.locale());
    this.name = named ? profile.name() : null;
    this.function = profile.function();
    this.unit = profile.unit();
    this.region = profile.region();
    this.locale = profile.locale();
    this.roles = String.join(",", roles);
    this.since = now;
    this.expires = now.plus(HOLDS_FOR);
  }

  /** An invitation into a jam; the roles are words of the jam's. */
  public static Invitation into(
      UUID jam, Guest guest, List<String> roles, String token, Instant now) {
    return new Invitation(token, jam, guest, roles, now);
  }

  /**
   * Whoever holds the link joins by it, and nobody after.
   *
   * @param key of the request, known to nobody else; null if it has none
   */
  public void use(Member guest, @Nullable UUID key, Instant now) {
    requireOpen(now);
    usedBy = guest.id();
    usedAt = now;
    usedKey = key == null ? null : Digest.of(key.toString());
  }

  /** Who has joined by it, if this is the request by which they did, sent again. */
  public Optional<UUID> usedBy(@Nullable UUID key, Instant now) {
    return key != null
            && usedAt != null
            && now.isBefore(usedAt.plus(SAID_AGAIN_FOR))
            && Digest.of(key.toString()).equals(usedKey)
        ? Optional.ofNullable(usedBy)
        : Optional.empty();
  }

  public void requireOpen(Instant now) {
    if (usedAt != null) {
      throw new NotFound(
          "invitation-used",
          "This invitation has been used.",
          "Sign in, or ask the host for a new link.");
    }
    if (!now.isBefore(expires)) {
      throw new NotFound(
          "invitation-expired", "This invitation has expired.", "Ask the host for a new link.");
    }
  }

  public UUID id() {
    return id;
  }

  public @Nullable UUID jam() {
    return jam;
  }

  public boolean isForAdmin() {
    return admin;
  }

  public Guest guest() {
    return new Guest(email, name, function, unit, region, locale);
  }

  public Instant since() {
    return since;
  }

  /** When it ends, unless it has been used before. */
  public Instant expires() {
    return expires;
  }

  public List<String> roles() {
    return roles.isEmpty() ? List.of() : List.of(roles.split(","));
  }
}
