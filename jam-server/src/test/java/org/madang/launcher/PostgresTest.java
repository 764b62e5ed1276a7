package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
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
