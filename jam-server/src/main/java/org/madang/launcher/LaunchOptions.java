package org.madang.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param program where the build left the server and its libraries
 * @param adminLink whether to print a link for one more administrator
 * @param node what this server is called among others on the same database
 * @param cluster the servers it works with, if any
 * @param databaseUrl JDBC address of an existing database; none means one of our own
 */
record LaunchOptions(
    int port,
    Path data,
    Path program,
    Rehearse rehearse,
    boolean adminLink,
    String node,
    Optional<ClusterAddresses> cluster,
    Optional<String> databaseUrl) {

  /** Whether the simulated crowd plays on an empty database. */
  enum Rehearse {
    ASK,
    YES,
    NO
  }

  static LaunchOptions of(List<String> words, Path program, Optional<String> databaseUrl) {
    var port = 8080;
    var data = Path.of("data");
    var rehearse = Rehearse.ASK;
    var adminLink = false;
    var node = "madang";
    var cluster = Optional.<String>empty();
    var at = Optional.<String>empty();
    var rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      var word = rest.pop();
      switch (word) {
        case "--port" -> port = port(value(word, rest));
        case "--data" -> data = Path.of(value(word, rest));
        case "--empty" -> rehearse = Rehearse.NO;
        case "--rehearsal" -> rehearse = Rehearse.YES;
        case "--admin-link" -> adminLink = true;
        case "--node" -> node = value(word, rest);
        case "--cluster" -> cluster = Optional.of(value(word, rest));
        case "--cluster-at" -> at = Optional.of(value(word, rest));
        default ->
            throw new CannotStart("There is no option " + word + "; --help lists those there are.");
      }
    }
    return new LaunchOptions(
        port,
        data.toAbsolutePath().normalize(),
        program,
        rehearse,
        adminLink,
        node,
        ClusterAddresses.of(cluster, at, databaseUrl.isPresent()),
        databaseUrl);
  }

  static String value(String option, ArrayDeque<String> rest) {
    if (rest.isEmpty()) {
      throw new CannotStart("The option " + option + " needs a value.");
    }
    return rest.pop();
  }

  static int port(String word) {
    try {
      var port = Integer.parseInt(word);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new CannotStart("A port is a number from 1 to 65535, not " + word + ".");
  }
}
