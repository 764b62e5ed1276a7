package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {
  @TempDir private Path directory;

  @Test
  void aBusyPortIsNamed() throws Exception {
    try (var busy = new ServerSocket(0)) {
      assertThatThrownBy(() -> Server.refuseBusy(busy.getLocalPort()))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Port " + busy.getLocalPort());
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed() {
    assertThatThrownBy(
            () -> Schema.migrate("jdbc:postgresql://127.0.0.1:1/none?user=a&password=secret"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("MADANG_DATABASE_URL")
        .hasMessageNotContaining("secret");
  }

  @Test
  void anAddressOfAnotherKindIsRefusedWithoutItsPassword() {
    assertThatThrownBy(() -> Schema.migrate("postgresql://user:secret@host/madang"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("jdbc:postgresql:")
        .hasMessageNotContaining("secret");
  }

  @Test
  void whatTheDatabaseSaysIsToldWithoutThePassword() {
    var wrong = new SQLException("Unable to parse URL jdbc:postgresql:%%x?password=secret&a=b");
    assertThat(CannotStart.sentence(wrong)).contains("password=…").doesNotContain("secret");
    assertThat(CannotStart.sentence(new SQLException("no", "28P01"))).contains("let this user in");
    assertThat(CannotStart.sentence(new SQLException("no", "42P01"))).contains("not the database");
  }

  @Test
  void aMissingFolderIsNamed() {
    var file = directory.resolve("none/backup");

    assertThatThrownBy(() -> Files.createFile(file))
        .satisfies(
            failure ->
                assertThat(CannotStart.sentence(failure))
                    .isEqualTo("There is no folder for " + file + "."));
  }

  @Test
  void whereNoMadangRunsThatIsSaid() throws IOException {
    var postgres = Files.createDirectories(directory.resolve("postgres"));
    Files.writeString(postgres.resolve("postmaster.pid"), "");

    assertThatThrownBy(() -> Postgres.running(directory))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("No Madang is running");
  }

  @Test
  void aFullDiskIsNamedWhereverItSurfaced() {
    var failure = new IllegalStateException("x", new IOException("No space left on device"));

    assertThat(CannotStart.sentence(failure)).startsWith("The disk is full");
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThatThrownBy(() -> options("--porter", "1"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("--porter");
    assertThatThrownBy(() -> options("--port", "65536"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("65536");
  }

  @Test
  void theOptionsOfTheCommandLine() {
    var options = options("--port", "8131", "--data", directory.toString(), "--empty");

    assertThat(options.port()).isEqualTo(8131);
    assertThat(options.data()).isEqualTo(directory);
    assertThat(options.rehearse()).isEqualTo(LaunchOptions.Rehearse.NO);
  }

  private LaunchOptions options(String... words) {
    return LaunchOptions.of(List.of(words), directory, Optional.empty());
  }
}
