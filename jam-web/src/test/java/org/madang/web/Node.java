package org.madang.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The Node that lies in Playwright's jar, so that nobody has to install one. */
final class Node {
  record Said(int exit, String text) {}

  private static final Path HOME = Path.of("target", "web", "node");

  private Node() {}

  static Said run(List<String> arguments) throws IOException, InterruptedException {
    return say(binary(), arguments);
  }

  /** Runs the bundler that the build unpacked. */
  static Said esbuild(List<String> arguments) throws IOException, InterruptedException {
    return say(Path.of("target", "web", "esbuild", "esbuild"), arguments);
  }

  private static Said say(Path program, List<String> arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(program.toAbsolutePath().toString());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Said(process.waitFor(), text);
  }

  private static synchronized Path binary() throws IOException {
    Path binary = HOME.resolve("node");
    if (!Files.exists(binary)) {
      Files.createDirectories(HOME);
      Path part = Files.createTempFile(HOME, "node", ".part");
      String resource = "/driver/" + platform() + "/node";
      try (var packed = requireNonNull(Node.class.getResourceAsStream(resource), resource);
          var unpacked = Files.newOutputStream(part)) {
        packed.transferTo(unpacked);
      }
      part.toFile().setExecutable(true);
      Files.move(part, binary);
    }
    return binary;
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    return (system.contains("mac") ? "mac" : "linux") + (arm ? "-arm64" : "");
  }
}
