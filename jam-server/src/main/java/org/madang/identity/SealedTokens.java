package org.madang.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals what the provider entrusts to us (AES-256-GCM) with a key derived from the client's secret
 * (HKDF), which only the environment has: a stolen database or backup opens no session at the
 * provider.
 */
final class SealedTokens {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  SealedTokens(String clientSecret) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(clientSecret.getBytes(StandardCharsets.UTF_8))
              .thenExpand("madang provider tokens".getBytes(StandardCharsets.UTF_8), 32);
      key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String seal(String words) {
    try {
      var nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      var sealed = cipher.doFinal(words.getBytes(StandardCharsets.UTF_8));
      var whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The words, unless the seal was made with another key or somebody has been at it. */
  Optional<String> open(String sealed) {
    try {
      var whole = Base64.getDecoder().decode(sealed);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE_BYTES));
      var words = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      return Optional.of(new String(words, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }
}
