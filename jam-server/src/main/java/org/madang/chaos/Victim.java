package org.madang.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.launcher.CannotStart;
import org.madang.launcher.Postgres;

/** The Madang that is broken: a launcher of its own, as {@code scripts/run} starts it. */
final class Victim {
  /** How many times as often as usual anybody may do anything: its members do not think. */
  private static final String LIMITS_TIMES = "100";

  /** It lives for minutes: more faults and writes for the same time. */
  private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

  private static final int LAST = 8;

  /** {@code RestartSec} of the unit. */
  private static final Duration RESTART = Duration.ofSeconds(5);

  private final Path data;
  private final Path program;
  private final int port;
  private final Map<String, String> environment;
  private @Nullable Process launcher;

  Victim(Path data, Path program, int port, Map<String, String> environment) {
    this.data = data;
    this.program = program;
    this.port = port;
    this.environment = environment;
  }

  Path data() {
    return data;
  }

  Path program() {
    return program;
  }

  /**
   * Starts the launcher, and again when it ends by itself, as systemd does by the unit that Madang
   * brings.
   */
  synchronized void start() {
    var started =
        run(
            "Launch",
            environment,
            "--empty",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString());
    launcher = started;
    started.onExit().thenAcceptAsync(this::startAgain);
  }

  private void startAgain(Process ended) {
    Waiting.pause(RESTART);
    synchronized (this) {
      if (launcher == ended && ended.exitValue() != 0) {
        start();
      }
    }
  }

  /** Runs another of Madang's commands to its end, which must be a good one. */
  void command(String name, Map<String, String> more, String... words) {
    if (run(name, more, words).onExit().join().exitValue() != 0) {
      throw new CannotStart(name + " " + String.join(" ", words) + " failed; see " + said() + ".");
    }
  }

  private Process run(String name, Map<String, String> more, String... arguments) {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Xmx256m");
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("--sun-misc-unsafe-memory-access=allow");
    words.add("-Dmadang.program=" + program);
    words.add("-cp");
    words.add(program.resolve("lib") + "/*");
    words.add("org.madang.launcher." + name);
    words.addAll(List.of(arguments));
    var builder = new ProcessBuilder(words);
    builder.environment().remove("MADANG_DATABASE_URL");
    builder.environment().put("MADANG_LIMIT_FACTOR", LIMITS_TIMES);
    builder
        .environment()
        .merge("JAVA_TOOL_OPTIONS", QUICK_COMPILER, (had, quick) -> "%s %s".formatted(had, quick));
    builder.environment().putAll(more);
    try {
      return builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(said().toFile()))
          .start();
    } catch (IOException e) {
      throw new CannotStart("There is no Java to run " + name + " with.", e);
    }
  }

  /** What the launcher says is kept outside the data, whose disk may be full. */
  Path said() {
    return data.resolveSibling("launcher.log");
  }

  private String lastSaid() {
    try {
      var lines = Files.readAllLines(said());
      return String.join(" / ", lines.subList(Math.max(0, lines.size() - LAST), lines.size()));
    } catch (IOException e) {
      return "(it cannot be read)";
    }
  }

  /** Ends the launcher alone and at once; its server and PostgreSQL are left behind. */
  void killLauncher() {
    forgotten().ifPresent(running -> running.destroyForcibly().onExit().join());
  }

  /** Stops everything as Ctrl-C does. */
  void stop() {
    forgotten()
        .ifPresent(
            running -> {
              running.destroy();
              running.onExit().join();
            });
  }

  /** Leaves its log to whoever looks into a verdict; its data go with their disk. */
  void keepLog(Path folder) {
    var log = data.resolve("server.log");
    try {
      if (Files.exists(log)) {
        Files.copy(log, folder.resolve("server.log"));
      }
    } catch (IOException e) {
      // the verdict counts without it
    }
  }

  /** The launcher that runs, which is not started again by itself any more. */
  private synchronized Optional<Process> forgotten() {
    var running = Optional.ofNullable(launcher);
    launcher = null;
    return running;
  }

  Optional<ProcessHandle> server() {
    return process(data.resolve("server.pid"));
  }

  Optional<ProcessHandle> postmaster() {
    return process(data.resolve("postgres/postmaster.pid"));
  }

  /** The PostgreSQL processes that serve connections of the server. */
  List<ProcessHandle> backends() {
    return postmaster().stream()
        .flatMap(ProcessHandle::children)
        .filter(child -> title(child).contains("postgres madang"))
        .toList();
  }

  /** PostgreSQL and all its children. */
  List<ProcessHandle> database() {
    var all = new ArrayList<ProcessHandle>();
    postmaster()
        .ifPresent(
            parent -> {
              all.add(parent);
              parent.descendants().forEach(all::add);
            });
    return all;
  }

  /** Sends a signal, by its name without SIG. */
  static void signal(String name, List<ProcessHandle> processes) {
    if (processes.isEmpty()) {
      return;
    }
    var words = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(one -> words.add(Long.toString(one.pid())));
    try {
      new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      throw new CannotStart("There is no kill command here.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A connection beside the server's; asked again until PostgreSQL answers, for two minutes. */
  Connection connect() {
    var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(
            Postgres.running(data) + "&loginTimeout=5&socketTimeout=60");
      } catch (SQLException | RuntimeException e) {
        if (System.nanoTime() > deadline) {
          throw new CannotStart(
              "PostgreSQL did not come back within two minutes: %s. See %s, which ends so: %s"
                  .formatted(e.getMessage(), said(), lastSaid()),
              e);
        }
        Waiting.pause(Duration.ofMillis(200));
      }
    }
  }

  private static Optional<ProcessHandle> process(Path pidFile) {
    try {
      var lines = Files.readAllLines(pidFile);
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String title(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException e) {
      return "";
    }
  }
}
