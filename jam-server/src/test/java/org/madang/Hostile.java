package org.madang;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Values that nobody should send: of a wrong kind, too large, of another language than expected.
 */
final class Hostile {
  private static final String LONG = "ㄱa".repeat(6_000);

  /** Strings as they come out of a JSON parser. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "undefined",
          "-1",
          "NaN",
          "999999999999999999999999",
          "1e400",
          "0x1F",
          "true",
          "\u0000",
          "a\u0000b",
          "\ud800",
          "x\udfff",
          "\u202eright to left\u202c",
          "\u200b\u200d\ufeff",
          "Z\u0310\u0310\u0310algo".repeat(40),
          "마당".repeat(200),
          "\ud83d\ude00".repeat(300),
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<svg/onload=alert(1)>",
          "javascript:alert(1)",
          "'; drop table member; --",
          "\" or \"\"=\"",
          "1) union all values (1,2,3) --",
          "${jndi:ldap://127.0.0.1/x}",
          "#{7*7}",
          "%s%s%n%x",
          "../../../../etc/passwd",
          "..\\..\\windows",
          "/dev/null",
          "|id",
          "=cmd()",
          "a\r\nX-Injected: yes",
          "[",
          "(((((((((((((((",
          "a* b* ?c ~d \"e",
          "*:*",
          "\\",
          "+1000000000-12-31T23:59:59.999999999Z",
          "-1000000000-01-01T00:00:00Z",
          "2026-02-30T25:61:00Z",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          cursor("\n"),
          cursor("x\ny"),
          cursor("a\u0000\nb"),
          cursor("2147483648"),
          cursor("2026-01-01T00:00:00Z\nno id"),
          LONG);

  /** JSON of a wrong kind for nearly everything. */
  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "-1",
          "1e999999",
          "123456789012345678901234567890",
          "0.0000000000000000000000000001",
          "[]",
          "[[[]]]",
          "{}",
          "{\"a\":{\"b\":[null]}}",
          "[null]",
          "[1,\"x\",{}]");

  private final RandomGenerator chance;

  Hostile(RandomGenerator chance) {
    this.chance = chance;
  }

  String text() {
    return pick(TEXTS);
  }

  /** The form of the cursors that answers give, around something else. */
  private static String cursor(String inside) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(inside.getBytes(StandardCharsets.UTF_8));
  }

  /** A JSON value: of a wrong kind, or a hostile string. */
  String json() {
    return chance.nextInt(3) > 0 ? pick(JSON) : quoted(text());
  }

  /** JSON that is none, or is not what anybody expects as a whole body. */
  String brokenBody() {
    return switch (chance.nextInt(12)) {
      case 0 -> "";
      case 1 -> "{";
      case 2 -> "{\"title\":";
      case 3 -> "[".repeat(20_000);
      case 4 -> "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
      case 5 -> "{\"title\" \"x\"}";
      case 6 -> "{'title':'x'}";
      case 7 -> "<xml><!ENTITY x SYSTEM 'file:///etc/passwd'></xml>";
      case 8 -> "{\"text\":\"\\ud800\\q\"}";
      case 9 -> "\u0000\u0001\u0002";
      case 10 -> "null";
      default -> "\"just words\"";
    };
  }

  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (var letter : text.toCharArray()) {
      if (letter < ' ' || letter == '"' || letter == '\\' || Character.isSurrogate(letter)) {
        quoted.append("\\u%04x".formatted((int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }

  /** Percent-encoded, one byte of UTF-8 at a time, so that any text can stand in an address. */
  static String encoded(String text) {
    var encoded = new StringBuilder();
    for (var one : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append("%%%02X".formatted(one & 0xff));
    }
    return encoded.toString();
  }

  <T> T pick(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }
}
