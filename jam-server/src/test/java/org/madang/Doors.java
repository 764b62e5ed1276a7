package org.madang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where a process listens for connections, as the kernel says. */
final class Doors {
  private static final String LISTENS = "0A";
  private static final String LOOPBACK_4 = "0100007F";
  private static final String LOOPBACK_6 = "00000000000000000000000001000000";

  private Doors() {}

  /**
   * Ports, each with {@code any} or {@code loopback} before it, or the address in hex; none where
   * the process has ended.
   */
  static Set<String> of(ProcessHandle process) throws IOException {
    try {
      return ofRunning(process);
    } catch (NoSuchFileException ended) {
      return Set.of();
    }
  }

  private static Set<String> ofRunning(ProcessHandle process) throws IOException {
    var own = Path.of("/proc", Long.toString(process.pid()));
    var sockets = sockets(own.resolve("fd"));
    var doors = new TreeSet<String>();
    for (var table : List.of("tcp", "tcp6")) {
      for (var line : Files.readAllLines(own.resolve("net").resolve(table))) {
        var fields = line.strip().split("\\s+");
        if (fields[3].equals(LISTENS) && sockets.contains("socket:[" + fields[9] + "]")) {
          doors.add(door(fields[1]));
        }
      }
    }
    return doors;
  }

  private static Set<String> sockets(Path open) throws IOException {
    var sockets = new HashSet<String>();
    try (var files = Files.list(open)) {
      for (var file : files.toList()) {
        try {
          sockets.add(Files.readSymbolicLink(file).toString());
        } catch (IOException closed) {
          // since it was listed
        }
      }
    }
    return sockets;
  }

  private static String door(String local) {
    var address = local.substring(0, local.indexOf(':'));
    var port = Integer.parseInt(local.substring(local.indexOf(':') + 1), 16);
    if (address.matches("0+")) {
      return "any " + port;
    }
    var loopback = address.endsWith(LOOPBACK_4) || address.equals(LOOPBACK_6);
    return (loopback ? "loopback " : address + " ") + port;
  }
}
