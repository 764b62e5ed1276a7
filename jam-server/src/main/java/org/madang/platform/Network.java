package org.madang.platform;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * A network: the addresses that begin with the same bits.
 *
 * @param bits how many
 */
record Network(byte[] start, int bits) {
  /** The networks that a setting names, with commas; none without it. */
  static List<Network> all(Config config, String name) {
    return config.getOptionalValue(name, String.class).stream()
        .flatMap(said -> Arrays.stream(said.split(",")))
        .filter(one -> !one.isBlank())
        .map(Network::of)
        .toList();
  }

  static Network of(String said) {
    var parts = said.strip().split("/", 2);
    var start = Address.parsed(parts[0]);
    if (start == null) {
      throw new IllegalArgumentException("No address or network: " + said);
    }
    var all = start.getAddress().length * 8;
    var bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > all) {
      throw new IllegalArgumentException("No network: " + said);
    }
    return new Network(start.getAddress(), bits);
  }

  boolean holds(InetAddress address) {
    var other = address.getAddress();
    if (other.length != start.length) {
      return false;
    }
    for (var bit = 0; bit < bits; bit++) {
      if (((start[bit / 8] ^ other[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
        return false;
      }
    }
    return true;
  }
}
