package org.madang.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What processes have used so far, by Linux's own books. Wall times on a shared machine say more
 * about its other guests; CPU seconds do not.
 *
 * @param server CPU seconds of the server's process, or of all servers behind the proxy
 * @param database CPU seconds of PostgreSQL's processes, those included that have ended
 * @param own CPU seconds of the load generator
 * @param nanos when, by {@link System#nanoTime}
 */
record Usage(double server, double database, double own, long nanos) {
  /** Linux counts CPU in hundredths of a second. */
  private static final double TICKS = 100;

  private static final int UTIME = 13;

  static Usage of(Processes processes) {
    return new Usage(
        processes.servers().mapToDouble(pid -> seconds(pid, false)).sum(),
        processes.database().mapToDouble(pid -> seconds(pid, true)).sum(),
        seconds(ProcessHandle.current().pid(), false),
        System.nanoTime());
  }

  /** Something that takes a while. */
  interface Act {
    void play() throws InterruptedException;
  }

  /** What was used while something happened. */
  static Usage during(Processes processes, Act act) throws InterruptedException {
    var before = of(processes);
    act.play();
    return of(processes).since(before);
  }

  Usage since(Usage before) {
    return new Usage(
        server - before.server, database - before.database, own - before.own, nanos - before.nanos);
  }

  double seconds() {
    return nanos / 1e9;
  }

  /** The most memory the servers ever held, in MB. */
  static long peakMegabytes(Processes processes) {
    return processes.servers().map(Usage::peakMegabytes).sum();
  }

  private static long peakMegabytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  /** How many processes wanted to run, averaged over the last minute. */
  static double loadAverage() {
    try {
      return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  /** CPU seconds of a process, with its dead children where asked. */
  private static double seconds(long pid, boolean children) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The name in brackets may hold spaces; what follows it begins with field 3
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Stream.iterate(UTIME, field -> field + 1)
              .limit(children ? 4 : 2)
              .mapToLong(field -> Long.parseLong(fields[field - 2]))
              .sum()
          / TICKS;
    } catch (IOException gone) {
      return 0;
    }
  }
}
