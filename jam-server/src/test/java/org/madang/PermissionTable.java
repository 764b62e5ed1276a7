package org.madang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The table of who may what, as people read it: {@code docs/help/permissions.md}. */
record PermissionTable(List<Row> operations, List<Row> channels) {
  private static final Path PAGE = Path.of("../docs/help/permissions.md");

  /** Who asks, in the order of the columns. */
  static final List<String> ROLES =
      List.of(
          "stranger",
          "other",
          "removed",
          "participant",
          "author",
          "moderator",
          "executive",
          "admin");

  /** What is asked, and what each role is answered. */
  record Row(String what, List<String> answers) {
    String answer(String role) {
      return answers.get(ROLES.indexOf(role));
    }
  }

  static PermissionTable read() throws IOException {
    var operations = new ArrayList<Row>();
    var channels = new ArrayList<Row>();
    var section = "";
    for (var line : Files.readAllLines(PAGE)) {
      if (line.startsWith("## ")) {
        section = line;
      } else if (line.startsWith("| `") && section.startsWith("## Operations")) {
        operations.add(row(line));
      } else if (line.startsWith("| `") && section.startsWith("## Channels")) {
        channels.add(row(line));
      }
    }
    return new PermissionTable(operations, channels);
  }

  Row operation(String what) {
    return operations.stream().filter(row -> row.what().equals(what)).findFirst().orElseThrow();
  }

  private static Row row(String line) {
    var cells = Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
    if (cells.size() != ROLES.size() + 1) {
      throw new IllegalStateException("Not a row of the table: " + line);
    }
    return new Row(cells.getFirst().replace("`", ""), cells.subList(1, cells.size()));
  }
}
