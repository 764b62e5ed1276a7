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

  private static final Pattern NUMBER = Pattern.compile("\\.number\\(\"(\\w+)\"");
  private static final Pattern PLACE = Pattern.compile("[^$]\\{(\\w+)}");

  @Test
  void everyCodeHasItsSentence() throws IOException {
    var words = Files.readString(Path.of("../jam-web/src/main/web/lib/i18n/refusals.ts"));

    assertThat(codes())
        .hasSizeGreaterThan(60)
        .allSatisfy(code -> assertThat(words).containsPattern("\\n  \"?" + code + "\"?: \""));
  }

  @Test
  void everyNumberInASentenceIsOneThatTheServerGives() throws IOException {
    var words = Files.readString(Path.of("../jam-web/src/main/web/lib/i18n/refusals.ts"));
    var places = new TreeSet<String>();
    PLACE.matcher(words).results().forEach(place -> places.add(place.group(1)));
    places.remove("detail");

    assertThat(places).hasSizeGreaterThan(4).isSubsetOf(found(NUMBER));
  }

  private static Set<String> codes() throws IOException {
    return found(CODE);
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    var all = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> pattern.matcher(read(file)).results().forEach(m -> all.add(m.group(1))));
    }
    return all;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
