package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tab-separated file with a header line, in UTF-8; the last column may hold anything but a tab or
 * a line end.
 */
record Table(Path file, List<String[]> rows) {
  /**
   * Reads a file that has at least the named columns; rows come back in the order of those names.
   *
   * @throws BadFile if it is absent, not UTF-8, lacks a column or holds a row of another width
   */
  static Table read(Path file, String... columns) throws IOException {
    List<String> lines = lines(file);
    if (lines.isEmpty()) {
      throw new BadFile(
          file, "is empty; expected a header line with " + String.join(", ", columns));
    }
    List<String> header = Arrays.asList(lines.getFirst().replace("\uFEFF", "").split("\t", -1));
    int[] places = Arrays.stream(columns).mapToInt(header::indexOf).toArray();
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0) {
        throw new BadFile(file, 1, "the header has no column \"" + columns[i] + "\"");
      }
    }
    List<String[]> rows = new ArrayList<>(lines.size());
    for (int n = 1; n < lines.size(); n++) {
      if (!lines.get(n).isEmpty()) {
        rows.add(row(file, n + 1, lines.get(n), header.size(), places));
      }
    }
    return new Table(file, List.copyOf(rows));
  }

  private static String[] row(Path file, int number, String line, int width, int[] places) {
    String[] cells = line.split("\t", -1);
    if (cells.length != width) {
      throw new BadFile(file, number, "has " + cells.length + " columns, expected " + width);
    }
    return Arrays.stream(places).mapToObj(place -> cells[place]).toArray(String[]::new);
  }

  /** The lines of a text file; a missing or unreadable one is a {@link BadFile}. */
  static List<String> lines(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadFile(file, "there is no such file");
    }
    try {
      return Arrays.asList(Files.readString(file).split("\r?\n|\r"));
    } catch (MalformedInputException e) {
      throw new BadFile(file, "is not UTF-8 text");
    }
  }
}
