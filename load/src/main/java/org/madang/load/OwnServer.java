package org.madang.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.madang.launcher.Ports;

/** A Madang of the harness's own: new data, a free port, gone afterwards. */
final class OwnServer implements AutoCloseable {
  /** How many times as often as usual anybody may do anything: the load is what is asked for. */
  private static final String LIMITS_TIMES = "100";

  private static final Pattern LINK = Pattern.compile("http://\\S+/invitation/\\S+");

  private final Process launcher;
  private final Path data;
  private final URI adminLink;

  private OwnServer(Process launcher, Path data, URI adminLink) {
    this.launcher = launcher;
    this.data = data;
    this.adminLink = adminLink;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param program what the build made of the server and its launcher
   */
  static OwnServer start(Path program, int port) {
    try {
      var data = Files.createTempDirectory("madang-load-");
      var builder = new ProcessBuilder(command(program, port, data)).redirectErrorStream(true);
      builder.environment().remove("MADANG_DATABASE_URL");
      builder.environment().remove("MADANG_PUBLIC_URL");
      builder.environment().put("MADANG_LIMIT_FACTOR", LIMITS_TIMES);
      var launcher = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(launcher, data), "end-server"));
      return new OwnServer(launcher, data, link(launcher));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As scripts/run does it, but without looking whether something is to be built. */
  private static List<String> command(Path program, int port, Path data) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dmadang.program=" + program,
        "-Djava.util.logging.config.file="
            + program.resolveSibling("classes").resolve("launcher-logging.properties"),
        "-cp",
        program.resolve("lib") + "/*",
        "org.madang.launcher.Launch",
        "--empty",
        "--port",
        Integer.toString(port),
        "--data",
        data.toString());
  }

  static int freePort() {
    try {
      return Ports.free();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI adminLink() {
    return adminLink;
  }

  @Override
  public void close() {
    end(launcher, data);
  }

  private static URI link(Process launcher) throws IOException {
    var reader = launcher.inputReader();
    var said = new StringJoiner(" / ");
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      var found = LINK.matcher(line);
      if (found.find()) {
        Thread.ofVirtual().start(() -> drain(reader));
        return URI.create(found.group());
      }
      said.add(line);
    }
    throw new CannotLoad("The server did not start: " + said);
  }

  private static void drain(BufferedReader reader) {
    try {
      reader.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // it ended
    }
  }

  private static synchronized void end(Process launcher, Path data) {
    launcher.destroy();
    try {
      if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
        launcher.destroyForcibly();
      }
      Folders.remove(data);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
