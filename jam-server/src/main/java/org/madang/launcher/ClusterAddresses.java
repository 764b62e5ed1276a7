package org.madang.launcher;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where the servers on one database find each other.
 *
 * @param members all of them, as {@code host:port}
 * @param host where this one listens for the others
 * @param port where this one listens for the others
 */
record ClusterAddresses(List<String> members, String host, int port) {
  private static final Pattern ADDRESS = Pattern.compile("([^\\s:,]+):(\\d{1,5})");

  /** What was said by {@code --cluster} and {@code --cluster-at}; nothing means a server alone. */
  static Optional<ClusterAddresses> of(
      Optional<String> members, Optional<String> at, boolean sharedDatabase) {
    if (members.isEmpty() && at.isEmpty()) {
      return Optional.empty();
    }
    if (members.isEmpty() || at.isEmpty()) {
      throw new CannotStart(
          "Servers work together by --cluster HOST:PORT,HOST:PORT,… and --cluster-at HOST:PORT,"
              + " one's own of these.");
    }
    if (!sharedDatabase) {
      throw new CannotStart(
          "Servers that work together share a database: name it in MADANG_DATABASE_URL.");
    }
    var all = List.of(members.get().split(","));
    all.forEach(ClusterAddresses::address);
    var own = address(at.get());
    return Optional.of(new ClusterAddresses(all, own.group(1), Integer.parseInt(own.group(2))));
  }

  /**
   * How Payara Micro is told. Only servers on the same database find each other, whoever else
   * listens at these addresses.
   */
  List<String> words(String databaseUrl) {
    var database = databaseUrl.replaceAll("[?].*", "");
    return List.of(
        "--clustername",
        "madang-" + UUID.nameUUIDFromBytes(database.getBytes(StandardCharsets.UTF_8)),
        "--clustermode",
        "tcpip:" + String.join(",", members),
        "--interfaces",
        host,
        "--startport",
        Integer.toString(port));
  }

  /** How many of the servers run where this one does. */
  long onThisMachine() {
    return members.stream().filter(member -> member.startsWith(host + ":")).count();
  }

  /** Whether they are all on one machine, which nobody reaches but through its proxy. */
  boolean onLoopback() {
    return host.equals("127.0.0.1");
  }

  private static MatchResult address(String word) {
    var matcher = ADDRESS.matcher(word);
    if (!matcher.matches()) {
      throw new CannotStart("The address of a server is HOST:PORT, not " + word + ".");
    }
    return matcher.toMatchResult();
  }
}
