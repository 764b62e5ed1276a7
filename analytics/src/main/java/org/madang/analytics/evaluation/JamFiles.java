package org.madang.analytics.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.madang.analytics.Statement;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamFileRefused;
import org.madang.analytics.language.LanguageGuesser;
import org.madang.analytics.ranking.JamEvidence;

/** Jam files as the tasks read them. */
final class JamFiles {
  private JamFiles() {}

  static JamFile read(Path file) throws IOException {
    try {
      return JamFile.collection(file);
    } catch (JamFileRefused e) {
      throw new BadFile(file, e.line(), e.reason());
    }
  }

  /** What is ranked in a jam, as statements. */
  static List<Statement> statements(JamFile jam) {
    var guesser = new LanguageGuesser();
    var locale = jam.jam().languages().isEmpty() ? null : jam.jam().languages().getFirst();
    return JamEvidence.ranked(jam).stream()
        .map(
            thread -> {
              var text = thread.text() == null ? "" : thread.text();
              var language = guesser.guess(thread.title() + "\n" + text, locale).language();
              return new Statement(thread.id(), language, thread.title(), text);
            })
        .toList();
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
