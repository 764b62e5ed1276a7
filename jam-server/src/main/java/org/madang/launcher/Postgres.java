package org.madang.launcher;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own: data in a directory, programs from a jar, reachable on the loopback only
 * and with a password that never leaves the directory. Nothing durable is switched off.
 */
public final class Postgres implements AutoCloseable, Part {
  /** The major version whose data our programs understand. */
  private static final String MAJOR = "18";

  private static final String DATABASE = "madang";

  /** Enough for one server and what is asked beside it. */
  static final int CONNECTIONS = 120;

  /** What one says that was started while the last children of a killed one were still ending. */
  private static final String MEMORY_IN_USE = "shared memory block";

  /** Data that were being set up; see {@link #initialise}. */
  private static final Pattern HALF = Pattern.compile("postgres-[0-9a-f-]{36}");

  private static final int RECENT = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final PostgresPrograms programs;
  private final Path data;
  private final Path log;
  private final int port;
  private final int connections;
  private final String password;

  /** PostgreSQL, or before that what sets up its data; none until the first of them begins. */
  private volatile @Nullable Process process;

  private volatile boolean stopped;

  private Postgres(PostgresPrograms programs, Path directory, int connections) throws IOException {
    this.programs = programs;
    this.connections = connections;
    this.data = directory.resolve("postgres");
    this.log = directory.resolve("postgres.log");
    refuseOtherVersion();
    this.password = password(directory.resolve("postgres.password"));
    this.port = Ports.free();
  }

  /**
   * One that is not started yet, but has its address.
   *
   * @param directory holds the data, made when absent
   * @param programs where PostgreSQL's programs are unpacked to, or are already
   * @param connections several servers take more
   */
  static Postgres in(Path directory, Path programs, int connections) {
    try {
      Files.createDirectories(directory);
      return new Postgres(PostgresPrograms.unpackedIn(programs), directory, connections);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it and waits until it answers; an orphan of a killed launcher is stopped first. */
  Postgres started() {
    try {
      removeHalves(data.getParent());
      if (!Files.exists(data)) {
        initialise(data.getParent());
      }
      stopOrphan();
      spawn();
      awaitReady();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (stopped) {
      throw stoppedMeanwhile();
    }
    return this;
  }

  /** Starts one, and waits until it answers. */
  public static Postgres start(Path directory, Path programs) {
    return in(directory, programs, CONNECTIONS).started();
  }

  /** The address of one that somebody else has started on a directory. */
  public static String running(Path directory) {
    try {
      var pid = Files.readAllLines(directory.resolve("postgres/postmaster.pid"));
      if (pid.size() > 3 && isPostgres(pid.getFirst())) {
        return url(
            Integer.parseInt(pid.get(3).strip()),
            Files.readString(directory.resolve("postgres.password")).strip(),
            DATABASE);
      }
    } catch (AccessDeniedException e) {
      throw new CannotStart(
          "This user may not read %s: be the user that runs Madang (sudo -u madang …)."
              .formatted(e.getFile()),
          e);
    } catch (IOException e) {
      // said below
    }
    throw new CannotStart(
        "No Madang is running on %s. (Is its database elsewhere? Then say MADANG_DATABASE_URL.)"
            .formatted(directory));
  }

  public String url() {
    return url(DATABASE);
  }

  /** The address that {@link #url()} has once it is started. */
  String address() {
    return url(port, password, DATABASE);
  }

  /** The address of another database of this server, made when absent. */
  public String url(String database) {
    try {
      return Interruption.outlast(() -> made(database));
    } catch (SQLException e) {
      throw new CannotStart("PostgreSQL does not answer; see " + log + ".", e);
    }
  }

  private String made(String database) throws SQLException {
    try (var connection = DriverManager.getConnection(url(port, password, "postgres"));
        var statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
        if (!found.next()) {
          statement.execute("create database " + database);
        }
      }
    }
    return url(port, password, database);
  }

  /** Completes when it has ended, for whatever reason. */
  CompletableFuture<?> ended() {
    return requireNonNull(process).onExit();
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** It is started only once it answers. */
  @Override
  public boolean isReady() {
    return isAlive();
  }

  /** Starts it again at the same address, after it died. */
  @Override
  public synchronized void revive() throws IOException {
    if (stopped) {
      return;
    }
    stopOrphan();
    spawn();
    awaitReady();
  }

  @Override
  public void close() {
    stopped = true;
    end();
  }

  private synchronized void end() {
    if (process == null || !process.isAlive()) {
      return;
    }
    try {
      stop();
    } catch (IOException | CannotStart e) {
      // Ctrl-C reaches PostgreSQL as well as us, and it may be gone before we ask; or it has only
      // just begun, and nobody is to be asked yet
      process.destroy();
      process.onExit().orTimeout(60, SECONDS).join();
    }
  }

  private void refuseOtherVersion() throws IOException {
    var version = data.resolve("PG_VERSION");
    if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
      throw new CannotStart(
          "The data in %s were written by PostgreSQL %s, Madang brings %s: upgrade them with pg_upgrade, or choose another place with --data."
              .formatted(data, Files.readString(version).strip(), MAJOR));
    }
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, UUID.randomUUID().toString());
    }
    return Files.readString(file).strip();
  }

  /** What a first start left that was killed, and that nobody is at work on. */
  private static void removeHalves(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      for (var half : files.filter(Postgres::isHalf).toList()) {
        try (var inside = Files.walk(half)) {
          inside.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
      }
    }
  }

  private static boolean isHalf(Path file) {
    return HALF.matcher(file.getFileName().toString()).matches()
        && ProcessHandle.allProcesses()
            .noneMatch(one -> one.info().commandLine().orElse("").contains(file.toString()));
  }

  /** Beside its place and then moved there, so that an interrupted first start leaves no half. */
  private void initialise(Path directory) throws IOException {
    var fresh = directory.resolve("postgres-" + UUID.randomUUID());
    begin(
        programs.command(
            "initdb",
            "-D",
            fresh.toString(),
            "-U",
            "postgres",
            "-A",
            "scram-sha-256",
            "--pwfile",
            directory.resolve("postgres.password").toString(),
            "-c",
            "scram_iterations=1", // more is for passwords that can be guessed: this has 122 random
            // bits
            "-E",
            "UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
    await(requireNonNull(process), "PostgreSQL could not set up its data");
    Files.move(fresh, data);
  }

  private void spawn() throws IOException {
    begin(
        programs.command(
            "postgres",
            "-D",
            data.toString(),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "port=" + port,
            "-c",
            "max_connections=" + connections,
            "-c",
            "shared_buffers=256MB",
            "-c",
            "max_wal_size=2GB",
            "-c",
            "log_error_verbosity=terse", // the details hold addresses and members' words
            "-c",
            "timezone=UTC"));
  }

  /** Nothing begins any more once it is stopped: nobody would end it. */
  private synchronized void begin(ProcessBuilder command) throws IOException {
    if (stopped) {
      throw stoppedMeanwhile();
    }
    process = process(command);
  }

  private static CannotStart stoppedMeanwhile() {
    return new CannotStart("Stopped while PostgreSQL was starting.");
  }

  private Process process(ProcessBuilder command) throws IOException {
    return command
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** A launcher that was killed leaves its PostgreSQL behind, still holding the data. */
  private void stopOrphan() throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var alive =
        Files.readAllLines(pidFile).stream()
            .findFirst() // a full disk leaves an empty file
            .filter(Postgres::isPostgres)
            .isPresent();
    if (alive) {
      stop();
    }
  }

  private static boolean isPostgres(String pid) {
    return ProcessHandle.of(Long.parseLong(pid.strip()))
        .flatMap(found -> found.info().command())
        .filter(command -> command.endsWith("postgres"))
        .isPresent();
  }

  private void stop() throws IOException {
    var command =
        programs.command("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
    await(process(command), "PostgreSQL did not stop");
  }

  private void await(Process child, String failure) {
    try {
      if (!child.waitFor(PATIENCE.toSeconds(), SECONDS) || child.exitValue() != 0) {
        if (stopped) {
          throw stoppedMeanwhile();
        }
        throw new CannotStart(failure + ": " + lastWords() + " (" + log + ").");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady() throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var url = url(port, password, "postgres") + "&connectTimeout=5&socketTimeout=5";
    while (System.nanoTime() < deadline && !stopped) {
      try (var connection = DriverManager.getConnection(url)) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        if (!isAlive() && !stopped) {
          if (!lastWords().contains(MEMORY_IN_USE)) {
            throw new CannotStart(
                "PostgreSQL did not start: " + lastWords() + " (" + log + ").", e);
          }
          spawn();
        }
      }
      Pause.of(Duration.ofMillis(100));
    }
    if (stopped) {
      return;
    }
    throw new CannotStart("PostgreSQL did not answer within two minutes; see " + log + ".");
  }

  @Override
  public String lastWords() {
    try {
      var lines = LogEnd.of(log).stream().filter(line -> !line.isBlank()).toList();
      return lines.stream()
          .skip(Math.max(0, lines.size() - RECENT)) // what it died of before says nothing now
          .filter(
              line ->
                  line.contains("FATAL") || line.contains("error:") || line.contains("No space"))
          .reduce((first, second) -> second)
          .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
    } catch (IOException e) {
      return "it said nothing";
    }
  }

  private static String url(int port, String password, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&password=%s"
        .formatted(port, database, password);
  }
}
