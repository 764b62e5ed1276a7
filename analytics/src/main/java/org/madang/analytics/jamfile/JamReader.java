package org.madang.analytics.jamfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a jam file line by line, so that a file of any size passes through. Blank lines are passed
 * over; a line longer than {@value #MAX_LINE} characters is refused before it fills the memory, and
 * so is one that is not UTF-8.
 */
public final class JamReader implements AutoCloseable {
  static final int MAX_LINE = 1_000_000;

  /** Stands for bytes that are not UTF-8: half a character, which no UTF-8 ever yields alone. */
  private static final char MALFORMED = '\uDFFF';

  private final BufferedReader source;
  private int line;

  public JamReader(Reader source) {
    this.source = new BufferedReader(source, 1 << 16);
  }

  public JamReader(InputStream source) {
    this(
        new InputStreamReader(
            source,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(MALFORMED))));
  }

  /**
   * The next line, or null at the end.
   *
   * @throws JamFileRefused with the number of the line, when it cannot be understood
   */
  public @Nullable JamLine next() throws IOException {
    for (var text = nextLine(); text != null; text = nextLine()) {
      if (!text.isBlank()) {
        return LineParser.parse(text, line);
      }
    }
    return null;
  }

  /** The number of the line {@link #next()} gave last, from 1. */
  public int lineNumber() {
    return line;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private @Nullable String nextLine() throws IOException {
    var text = new StringBuilder();
    line++;
    for (int c = source.read(); c != '\n'; c = source.read()) {
      if (c == -1) {
        return text.isEmpty() ? null : text.toString();
      }
      if (c == MALFORMED && !endsWithinACharacter(text)) {
        throw new JamFileRefused(line, "is not UTF-8; save the file as UTF-8.");
      }
      if (text.length() == MAX_LINE) {
        throw new JamFileRefused(line, "is longer than " + MAX_LINE + " characters.");
      }
      if (c != '\uFEFF' || line > 1) {
        text.append((char) c);
      }
    }
    return text.toString();
  }

  private static boolean endsWithinACharacter(StringBuilder text) {
    return !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
  }
}
