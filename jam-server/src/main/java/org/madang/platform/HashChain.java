package org.madang.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How the lines of a log hold together: each hash is SHA-256 over the hash before and the line
 * itself, so that changing, leaving out or moving a line breaks every hash behind it (Haber and
 * Stornetta 1991). The first line follows 32 zero bytes.
 */
final class HashChain {
  private HashChain() {}

  static byte[] start() {
    return new byte[32];
  }

  static byte[] next(byte[] previous, LogEvent event) {
    var line =
        String.join(
            "\n",
            event.jam().toString(),
            Long.toString(event.position()),
            event.id().toString(),
            event.kind(),
            event.actor() == null ? "" : event.actor().toString(),
            event.at().toString(),
            event.data());
    var digest = sha256();
    digest.update(previous);
    return digest.digest(line.getBytes(StandardCharsets.UTF_8));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
