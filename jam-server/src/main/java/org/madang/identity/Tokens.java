package org.madang.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody guesses: 256 random bits, safe in addresses and cookies. */
final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  static String fresh() {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
