package org.madang.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.madang.platform.Digest;

/**
 * One random secret of one sign-on, kept in the browser's cookie and nowhere else, so that any node
 * can finish what another began. What the provider is told follows from it by SHA-256 and does not
 * lead back: the state ties the answer to this browser, the nonce ties the token to this sign-on,
 * the verifier (PKCE) ties the code to it.
 *
 * @param next the page of ours to show afterwards
 */
record SignOnSecret(String secret, String next) {
  private static final int LONGEST = 512;

  static SignOnSecret fresh(String next) {
    return new SignOnSecret(Tokens.fresh(), next);
  }

  /** Reads what {@link #cookie} wrote; anything else is a secret that fits no state. */
  static SignOnSecret of(String cookie) {
    var parts = cookie.split("\\.", 2);
    try {
      var next =
          parts.length < 2
              ? "/"
              : new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      return new SignOnSecret(parts[0], local(next));
    } catch (IllegalArgumentException unreadable) {
      return new SignOnSecret(parts[0], "/");
    }
  }

  String cookie() {
    return secret
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(next.getBytes(StandardCharsets.UTF_8));
  }

  String state() {
    return derived("state");
  }

  String nonce() {
    return derived("nonce");
  }

  String verifier() {
    return derived("verifier");
  }

  /** The page, if it is one of ours; else the first. */
  static String local(String next) {
    return next.length() <= LONGEST && next.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? next : "/";
  }

  private String derived(String purpose) {
    return Digest.of(purpose + " " + secret);
  }
}
