package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.TestDatabase;
import org.madang.identity.FirstAdmin;

class BackupTest {
  @TempDir private Path directory;

  @Test
  void whatWasSavedComesBack() throws Exception {
    var file = directory.resolve("madang.backup");
    var from = TestDatabase.fresh();
    try (var connection = DriverManager.getConnection(from)) {
      FirstAdmin.link(connection, Instant.parse("2026-01-01T12:00:00Z"));
    }
    Backup.write(from, file);

    var to = TestDatabase.fresh();
    Backup.restore(to, file);

    assertThat(invitations(to)).isEqualTo(invitations(from)).isEqualTo(1);
  }

  @Test
  void nobodyElseMayReadIt() throws Exception {
    var file = directory.resolve("madang.backup");

    Backup.write(TestDatabase.fresh(), file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void whoCouldNotBringItBackIsTold() throws Exception {
    var url = TestDatabase.fresh();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("drop role if exists modest");
      statement.execute("create role modest login password 'modest'");
    }
    var modest = url.replaceAll("user=[^&]*&password=[^&]*", "user=modest&password=modest");

    assertThat(Backup.mayBeRestoredBySameUser(url)).isTrue();
    assertThat(Backup.mayBeRestoredBySameUser(modest)).isFalse();
  }

  @Test
  void somethingElseIsRefused() throws Exception {
    var file = Files.writeString(directory.resolve("other"), "words");

    assertThatThrownBy(() -> Backup.restore(TestDatabase.fresh(), file))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("not a backup");
  }

  @Test
  void whatIsLeftOfABackupIsRefusedWhole() throws Exception {
    var file = directory.resolve("madang.backup");
    Backup.write(TestDatabase.fresh(), file);
    var bytes = Files.readAllBytes(file);
    var to = TestDatabase.fresh();
    for (var share : List.of(.3, .5, .7, .9, .99)) {
      Files.write(file, Arrays.copyOf(bytes, (int) (share * bytes.length)));
      assertThatThrownBy(() -> Backup.restore(to, file))
          .as("cut after %s", share)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("its end is missing");
    }
    bytes[60] ^= 1; // within the first entry
    Files.write(file, bytes);
    assertThatThrownBy(() -> Backup.restore(to, file)).hasMessageContaining("damaged");
  }

  @Test
  void whereThereAreMembersOrAMadangRunsNothingIsRestored() throws Exception {
    var file = directory.resolve("madang.backup");
    Backup.write(TestDatabase.fresh(), file);
    var to = TestDatabase.fresh();
    try (var connection = DriverManager.getConnection(to);
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> Backup.restore(to, file)).hasMessageContaining("connected");
      statement.execute(
          """
          insert into member (id, version, name, function, unit, region, locale, admin, since)
          values (gen_random_uuid(), 1, 'Ada', '', '', '', 'en', true, now())
          """);
    }
    assertThatThrownBy(() -> Backup.restore(to, file)).hasMessageContaining("members");
  }

  @Test
  void whatIsNoFileIsNotReplaced() {
    assertThatThrownBy(() -> Backup.write(TestDatabase.fresh(), directory))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("is no file");
    assertThat(directory).isDirectory();
  }

  private static int invitations(String url) throws Exception {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from invitation where admin")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
