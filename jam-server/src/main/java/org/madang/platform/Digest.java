package org.madang.platform;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** SHA-256 in hexadecimal: what stands in the log for words, and in the database for secrets. */
public final class Digest {
  private Digest() {}

  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(HashChain.sha256().digest(bytes));
  }
}
