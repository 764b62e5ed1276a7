package org.madang.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.Invalid;

/**
 * How passwords are kept: PBKDF2 with HMAC-SHA-512 and 210,000 rounds (OWASP, 2023). One check
 * costs about 0.1 s, on purpose.
 */
@ApplicationScoped
public class Passwords {
  static final int SHORTEST = 10;
  static final int LONGEST = 200;

  @Inject private Pbkdf2PasswordHash hash;
  private String nobodys = "";

  @PostConstruct
  void prepare() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64"));
    nobodys = hash.generate("nobody has this password".toCharArray());
  }

  /** Gives a member this password. */
  public void secure(Member member, String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new Invalid(
              "bad-password",
              "A password has %d to %d characters.".formatted(SHORTEST, LONGEST),
              "A short sentence is easy to remember and hard to guess.")
          .number("least", SHORTEST)
          .number("most", LONGEST)
          .at("password");
    }
    member.secure(hash.generate(password.toCharArray()));
  }

  /** Whether a member has one. */
  public boolean isSet(Member member) {
    return member.password() != null;
  }

  /**
   * Whether this is the member's password; takes as long for nobody, so that time does not tell who
   * has an account.
   */
  boolean match(@Nullable Member member, String password) {
    var kept = member == null || member.password() == null ? nobodys : member.password();
    var fits = password.length() <= LONGEST && hash.verify(password.toCharArray(), kept);
    return fits && member != null && member.password() != null;
  }
}
