package org.madang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The browser's code has no type errors, and its own tests pass. */
class TypeScriptTest {
  private static final Path WEB = Path.of("src", "main", "web");
  private static final Path BUILT = Path.of("target", "web", "tests");

  @Test
  void hasNoTypeErrors() throws Exception {
    var said =
        Node.run(
            List.of(
                "target/web/node_modules/typescript/lib/tsc.js",
                "--project",
                WEB.resolve("tsconfig.json").toString(),
                "--pretty",
                "false"));
    assertThat(said.text()).isEmpty();
    assertThat(said.exit()).isZero();
  }

  @TestFactory
  Stream<DynamicTest> passes() throws Exception {
    List<Path> tests = tests();
    assertThat(tests).isNotEmpty();
    bundle(tests);
    return tests.stream().map(test -> DynamicTest.dynamicTest(test.toString(), () -> run(test)));
  }

  private static void run(Path test) throws Exception {
    String name = test.toString().replaceFirst("\\.ts$", ".mjs");
    var said =
        Node.run(
            List.of(
                "--test",
                "--test-force-exit",
                "--test-reporter=spec",
                BUILT.resolve(name).toString()));
    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text()).as("a file without tests proves nothing").doesNotContain("tests 0");
  }

  private static void bundle(List<Path> tests) throws Exception {
    var arguments = new ArrayList<String>();
    tests.forEach(test -> arguments.add(WEB.resolve(test).toString()));
    arguments.addAll(
        List.of(
            "--bundle",
            "--format=esm",
            "--platform=node",
            "--target=node20",
            "--log-level=warning",
            "--tsconfig=" + WEB.resolve("tsconfig.json"),
            "--out-extension:.js=.mjs",
            "--outbase=" + WEB,
            "--outdir=" + BUILT));
    var said = Node.esbuild(arguments);
    assertThat(said.exit()).as(said.text()).isZero();
  }

  private static List<Path> tests() throws Exception {
    try (var files = Files.walk(WEB)) {
      return files
          .filter(file -> file.toString().endsWith(".test.ts"))
          .map(WEB::relativize)
          .sorted()
          .toList();
    }
  }
}
