package org.madang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The browser says every refusal of the server in Korean too, by its code. */
class RefusalWordsTest {
  private static final Pattern CODE =
      Pattern.compile(
          "(?:Refusal\\.(?!TooMany|Unavailable)\\w+|NotAllowed|Invalid|Conflict|NotFound|SignInNeeded|Permission\\.refused)"
              + "\\(\\s*\"([a-z]+(?:-[a-z]+)*)\",");

  @Test
  void everyCodeHasItsSentence() throws IOException {
    var words = Files.readString(Path.of("../jam-web/src/main/web/lib/i18n/refusals.ts"));

    assertThat(codes())
        .hasSizeGreaterThan(60)
        .allSatisfy(code -> assertThat(words).containsPattern("\\n  \"?" + code + "\"?: \""));
  }

  private static Set<String> codes() throws IOException {
    var codes = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> CODE.matcher(read(file)).results().forEach(m -> codes.add(m.group(1))));
    }
    return codes;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
