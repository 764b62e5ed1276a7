package org.madang.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked for on the command line: a scenario's name, and words of the kind {@code --name
 * value}. Everything has a usual value, so that no option need be known.
 */
final class Options {
  private static final Set<String> KNOWN =
      Set.of(
          "url",
          "admin-link",
          "session",
          "port",
          "out",
          "sessions",
          "rate",
          "seconds",
          "threads",
          "watch",
          "peer",
          "members",
          "at-once",
          "posts",
          "warm");
  private static final Set<String> FLAGS = Set.of("peer");
  private static final Set<String> WORDS = Set.of("url", "admin-link", "session", "out", "watch");

  /** The longest a phase may last, in seconds; a forgotten run ends by itself. */
  private static final int LONGEST_SECONDS = 1800;

  private static final int MOST = 1_000_000;

  private final Map<String, String> said = new HashMap<>();

  private Options() {}

  static Options of(List<String> words) {
    var options = new Options();
    for (var i = 0; i < words.size(); i++) {
      var name = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
      if (!KNOWN.contains(name)) {
        throw new CannotLoad(
            "There is no option " + words.get(i) + "; --help lists those there are.");
      }
      if (FLAGS.contains(name)) {
        options.said.put(name, "yes");
      } else if (i + 1 == words.size()) {
        throw new CannotLoad("The option --" + name + " needs a value.");
      } else {
        options.said.put(name, words.get(++i));
        if (!WORDS.contains(name)) {
          options.number(name, 1);
        }
      }
    }
    options.said.computeIfPresent("url", (_, url) -> loopback(url));
    return options;
  }

  boolean has(String name) {
    return said.containsKey(name);
  }

  String text(String name, String usual) {
    return said.getOrDefault(name, usual);
  }

  int count(String name, int usual) {
    return number(name, usual);
  }

  int seconds(int usual) {
    return number("seconds", usual);
  }

  private int number(String name, int usual) {
    var most = name.equals("seconds") ? LONGEST_SECONDS : MOST;
    var word = said.get(name);
    try {
      var number = word == null ? usual : Integer.parseInt(word);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new CannotLoad("--" + name + " is a number from 1 to " + most + ", not " + word + ".");
  }

  /** A server elsewhere is somebody else's: load goes to this machine only. */
  private static String loopback(String url) {
    try {
      var host = URI.create(url).getHost();
      if (host != null && InetAddress.getByName(host).isLoopbackAddress()) {
        return url;
      }
    } catch (IllegalArgumentException | UnknownHostException e) {
      // said below
    }
    throw new CannotLoad(
        "Load goes to this machine only (http://localhost:…), not to " + url + ".");
  }
}
