package org.madang.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which servers are started on this machine, and where. The proxy listens at the port, the servers
 * at those after it; all on the loopback.
 *
 * @param clusterPort where the first server listens for the others; the next at the ports after it
 * @param data everything of each server is in a folder of its own in here
 */
record ClusterPlan(int nodes, int port, int clusterPort, Path data, Path program) {
  private static final int MOST = 9;

  /** The pool of a server (web.xml), and the line on which it hears of the others' writes. */
  private static final int CONNECTIONS_OF_ONE = 25;

  static ClusterPlan of(List<String> words, Path program) {
    var rest = new ArrayDeque<>(words);
    if (rest.isEmpty() || rest.peek().startsWith("--")) {
      throw new CannotStart("How many servers? One to " + MOST + ", said first; --help says more.");
    }
    var nodes = number(rest.pop(), MOST);
    var port = 8080;
    var clusterPort = 6900;
    var data = Path.of("data");
    while (!rest.isEmpty()) {
      var word = rest.pop();
      switch (word) {
        case "--port" -> port = number(LaunchOptions.value(word, rest), 65535 - MOST);
        case "--cluster-port" ->
            clusterPort = number(LaunchOptions.value(word, rest), 65535 - MOST);
        case "--data" -> data = Path.of(LaunchOptions.value(word, rest));
        default ->
            throw new CannotStart("There is no option " + word + "; --help lists those there are.");
      }
    }
    return new ClusterPlan(nodes, port, clusterPort, data.toAbsolutePath().normalize(), program);
  }

  private static int number(String word, int most) {
    try {
      var number = Integer.parseInt(word);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new CannotStart("A number from 1 to " + most + " is needed, not " + word + ".");
  }

  int port(int number) {
    return port + number;
  }

  /** Where a server listens for the others. */
  int clusterPort(int number) {
    return clusterPort + number - 1;
  }

  String name(int number) {
    return "node-" + number;
  }

  Path data(int number) {
    return data.resolve(name(number));
  }

  /** Of PostgreSQL: for the servers, and for what is asked beside them. */
  int connections() {
    return Math.max(120, nodes * CONNECTIONS_OF_ONE + 20);
  }

  /** What one server is started with. */
  LaunchOptions node(int number, String databaseUrl) {
    return LaunchOptions.of(
        List.of(
            "--empty",
            "--port",
            Integer.toString(port(number)),
            "--data",
            data(number).toString(),
            "--node",
            name(number),
            "--cluster",
            IntStream.rangeClosed(1, nodes)
                .mapToObj(this::address)
                .collect(Collectors.joining(",")),
            "--cluster-at",
            address(number)),
        program,
        Optional.of(databaseUrl));
  }

  /** What people are told: they go to the proxy. */
  LaunchOptions front(String databaseUrl) {
    return LaunchOptions.of(
        List.of("--empty", "--port", Integer.toString(port)), program, Optional.of(databaseUrl));
  }

  private String address(int number) {
    return "127.0.0.1:" + clusterPort(number);
  }
}
