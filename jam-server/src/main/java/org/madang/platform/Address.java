package org.madang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as limits count it: an IPv4 address, or the 64-bit network of an IPv6
 * one, since whoever has one of its addresses has all.
 *
 * @param isOwn whether it is this machine, which says nothing about who is there
 */
public record Address(String text, boolean isOwn) {
  private static final int NETWORK_BYTES = 8;

  /** The address of a request, as {@link Forwarded} found it. */
  public static Address of(HttpServletRequest request) {
    var said = String.valueOf(request.getRemoteAddr());
    var parsed = parsed(said);
    if (parsed == null) {
      return new Address(said, false);
    }
    if (parsed instanceof Inet6Address) {
      var network = Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES);
      return new Address(Arrays.toString(network), parsed.isLoopbackAddress());
    }
    return new Address(parsed.getHostAddress(), parsed.isLoopbackAddress());
  }

  /** A literal address without asking anybody for a name; null for what is none. */
  static @Nullable InetAddress parsed(String literal) {
    var bare = literal.strip();
    if (bare.startsWith("[")) {
      bare = bare.substring(1).replaceFirst("].*", "");
    } else if (bare.indexOf('.') > 0 && bare.indexOf(':') == bare.lastIndexOf(':')) {
      bare = bare.replaceFirst(":.*", ""); // a port that a proxy has put behind
    }
    try {
      return InetAddress.ofLiteral(bare);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
