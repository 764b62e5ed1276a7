package org.madang.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.TestDatabase;

/** The command of {@code scripts/restore}, in a process of its own. */
class KeepTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path directory;

  @AfterEach
  void endWhatIsLeft() {
    started().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void aRestoreThatIsStoppedLeavesNoPostgres() throws Exception {
    var file = directory.resolve("madang.backup");
    Backup.write(TestDatabase.fresh(), file);
    var restore = restore(file);
    while (restore.isAlive() && !Files.exists(data().resolve("postgres/postmaster.pid"))) {
      Pause.of(Duration.ofMillis(5));
    }
    assertThat(restore.isAlive()).isTrue();

    restore.destroy();

    assertThat(restore.waitFor(60, SECONDS)).isTrue();
    assertThat(started()).isEmpty();
  }

  @Test
  void whatIsNoBackupLeavesNoFolder() throws Exception {
    var restore = restore(Files.writeString(directory.resolve("other"), "words"));

    assertThat(restore.waitFor(60, SECONDS)).isTrue();
    assertThat(restore.exitValue()).isEqualTo(1);
    assertThat(directory.resolve("said")).content().contains("not a backup");
    assertThat(data()).doesNotExist();
  }

  private Path data() {
    return directory.resolve("data");
  }

  private Process restore(Path file) throws Exception {
    var words =
        List.of(
            JAVA.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Keep.class.getName(),
            "restore",
            file.toString(),
            "--data",
            data().toString());
    var restore = new ProcessBuilder(words).redirectErrorStream(true);
    restore.redirectOutput(directory.resolve("said").toFile());
    restore.environment().remove("MADANG_DATABASE_URL");
    restore.environment().put("JAVA_TOOL_OPTIONS", "-Dmadang.program=target/launcher");
    return restore.start();
  }

  private List<ProcessHandle> started() {
    var place = data().resolve("postgres").toString();
    return ProcessHandle.allProcesses()
        .filter(one -> one.info().commandLine().orElse("").contains(place))
        .toList();
  }
}
