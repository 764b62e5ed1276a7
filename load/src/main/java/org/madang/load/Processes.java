package org.madang.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The processes whose CPU is counted: a server, or all servers behind the proxy of a cluster, and
 * the PostgreSQL that their launcher started.
 */
final class Processes {
  private final ProcessHandle asked;

  private Processes(ProcessHandle asked) {
    this.asked = asked;
  }

  static Processes of(Process process) {
    return new Processes(process.toHandle());
  }

  /** Whatever listens on a port of this machine. */
  static Processes listeningOn(int port) {
    var inodes = Stream.of("tcp", "tcp6").flatMap(table -> listeners(table, port)).toList();
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process.pid(), inodes))
        .findFirst()
        .map(Processes::new)
        .orElseThrow(
            () -> new CannotLoad("No process of yours listens on port " + port + " here."));
  }

  /** The server asked, or those behind the proxy asked. */
  LongStream servers() {
    return runs(asked, "/haproxy")
        ? siblings().filter(process -> runs(process, "/java")).mapToLong(ProcessHandle::pid)
        : LongStream.of(asked.pid());
  }

  /**
   * PostgreSQL's processes, which begin and end as connections do; none if the launcher did not
   * start it.
   */
  LongStream database() {
    return siblings().filter(process -> runs(process, "/postgres")).mapToLong(ProcessHandle::pid);
  }

  private Stream<ProcessHandle> siblings() {
    return asked.parent().stream().flatMap(ProcessHandle::descendants);
  }

  private static boolean runs(ProcessHandle process, String program) {
    return process.info().command().orElse("").endsWith(program);
  }

  private static Stream<String> listeners(String table, int port) {
    try {
      var end = ":%04X".formatted(port);
      return Files.readAllLines(Path.of("/proc/net/" + table)).stream()
          .map(line -> line.strip().split("\\s+"))
          .filter(row -> row[1].endsWith(end) && row[3].equals("0A"))
          .map(row -> "socket:[" + row[9] + "]");
    } catch (IOException e) {
      return Stream.of();
    }
  }

  private static boolean holds(long pid, List<String> sockets) {
    try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return files.anyMatch(file -> sockets.contains(target(file)));
    } catch (IOException notOurs) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException gone) {
      return "";
    }
  }
}
