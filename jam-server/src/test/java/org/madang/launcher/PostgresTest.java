package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
  private static final Path PROGRAMS = Path.of("target/launcher/postgres").toAbsolutePath();

  @TempDir private Path directory;

  @Test
  void whatWasCommittedIsThereAfterAKill() throws Exception {
    var killed = Postgres.start(directory, PROGRAMS);
    execute(killed, "create table kept (word text)");
    execute(killed, "insert into kept values ('마당')");
    var pid = Files.readAllLines(directory.resolve("postgres/postmaster.pid")).getFirst().strip();
    ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    killed.ended().join();

    try (var again = Postgres.start(directory, PROGRAMS)) {
      assertThat(word(again)).isEqualTo("마당");
    }
  }

  @Test
  void oneLeftBehindByAKilledLauncherMakesWay() throws Exception {
    var orphan = Postgres.start(directory, PROGRAMS);
    execute(orphan, "create table kept as select 'here' as word");

    try (var next = Postgres.start(directory, PROGRAMS)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(word(next)).isEqualTo("here");
    }
  }

  @Test
  void itsLogTellsOfWhatWasRefusedAndNotWhatItSaid() throws Exception {
    try (var postgres = Postgres.start(directory, PROGRAMS)) {
      execute(postgres, "create table kept (word text constraint kept_once unique)");
      for (int i = 0; i < 2; i++) {
        try (var connection = DriverManager.getConnection(postgres.url());
            var insert = connection.prepareStatement("insert into kept values (?)")) {
          insert.setString(1, "kim@quokka.example");
          if (i == 0) {
            insert.execute();
          } else {
            assertThatThrownBy(insert::execute).isInstanceOf(SQLException.class);
          }
        }
      }
    }

    assertThat(directory.resolve("postgres.log"))
        .content()
        .contains("kept_once")
        .doesNotContain("quokka");
  }

  /** Its password is nothing that could be guessed, and each connection would pay for more. */
  @Test
  void itsPasswordIsSealedOnce() throws Exception {
    try (var postgres = Postgres.start(directory, PROGRAMS)) {
      execute(
          postgres,
          "create table kept as select substr(rolpassword, 1, 16) as word from pg_authid where rolname = 'postgres'");

      assertThat(word(postgres)).isEqualTo("SCRAM-SHA-256$1:");
    }
  }

  @Test
  void oneThatIsStoppedWhileItSetsUpLeavesNothing() throws Exception {
    stopWhileStarting(() -> halves() > 0);

    assertThat(halves()).isZero();
  }

  @Test
  void oneThatIsStoppedWhileItStartsLeavesNothing() throws Exception {
    Postgres.start(directory, PROGRAMS).close();
    Files.delete(directory.resolve("postgres.log"));

    stopWhileStarting(() -> Files.exists(directory.resolve("postgres.log")));
  }

  @Test
  void whatAKilledFirstStartLeftIsRemoved() throws Exception {
    var half = directory.resolve("postgres-" + UUID.randomUUID());
    Files.writeString(Files.createDirectories(half.resolve("base")).resolve("1"), "half");

    Postgres.start(directory, PROGRAMS).close();

    assertThat(half).doesNotExist();
  }

  /** Stops it by what it told for that, once it has come so far. */
  private void stopWhileStarting(Callable<Boolean> soFar) throws Exception {
    var postgres = Postgres.in(directory, PROGRAMS, 20);
    try (var aside = Executors.newSingleThreadExecutor()) {
      var start = aside.submit(() -> postgres.started().isAlive());
      while (!soFar.call() && !start.isDone()) {
        Pause.of(Duration.ofMillis(5));
      }

      postgres.close();

      assertThatThrownBy(start::get)
          .hasCauseInstanceOf(CannotStart.class)
          .hasMessageContaining("Stopped while");
    }
    assertThat(ProcessHandle.allProcesses())
        .noneMatch(
            one ->
                one.info().commandLine().orElse("").contains(directory.resolve("postgres") + ""));
  }

  private long halves() throws IOException {
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.getFileName().toString().startsWith("postgres-")).count();
    }
  }

  @Test
  void dataOfAnotherVersionAreRefusedInOneSentence() throws Exception {
    Files.createDirectories(directory.resolve("postgres"));
    Files.writeString(directory.resolve("postgres/PG_VERSION"), "16\n");

    assertThatThrownBy(() -> Postgres.start(directory, PROGRAMS))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("PostgreSQL 16");
  }

  private static void execute(Postgres postgres, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String word(Postgres postgres) throws SQLException {
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select word from kept")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
