package org.madang.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The same fan-out by Node's ws, as the bar of what is possible on this machine at this moment. */
final class Peer implements AutoCloseable {
  private final Process node;
  private final URI base;

  private Peer(Process node, URI base) {
    this.node = node;
    this.base = base;
  }

  /**
   * Fetches ws from npm, if it is not there yet, and starts it.
   *
   * @param source the folder of its script and of its package.json
   */
  static Peer start(Path source) {
    try {
      var home = Path.of(System.getProperty("java.io.tmpdir"), "madang-peer");
      Files.createDirectories(home);
      for (var file : List.of("package.json", "peer.mjs")) {
        Files.copy(source.resolve(file), home.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      run(home, "npm", "install", "--silent", "--no-audit", "--no-fund").waitFor();
      var port = OwnServer.freePort();
      var node = run(home, "node", "peer.mjs", Integer.toString(port));
      if (!"ready".equals(node.inputReader().readLine())) {
        throw new CannotLoad("The peer did not start; does node run here, and can npm fetch ws?");
      }
      return new Peer(node, URI.create("http://127.0.0.1:" + port + "/"));
    } catch (IOException e) {
      throw new UncheckedIOException("The peer needs node and npm on the path.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotLoad("Stopped while the peer was fetched.");
    }
  }

  URI base() {
    return base;
  }

  Processes processes() {
    return Processes.of(node);
  }

  @Override
  public void close() {
    node.destroy();
  }

  private static Process run(Path home, String... words) throws IOException {
    return new ProcessBuilder(words)
        .directory(home.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
