package org.madang.jam;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.Invalid;

/**
 * Reads whom to invite from CSV with a header line: email, name, function, unit, region, locale,
 * roles (separated by spaces).
 */
final class GuestList {
  static final int LIMIT = 5000;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setTrim(true)
          .get();

  private GuestList() {}

  static List<InvitationsResource.Guest> read(String csv) {
    var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    try (var parser = FORMAT.parse(new StringReader(text))) {
      var guests = parser.stream().limit(LIMIT + 1L).map(GuestList::guest).toList();
      if (guests.isEmpty() || guests.size() > LIMIT) {
        throw new Invalid(
            "bad-invitations", "A list has 1 to %d lines below its header.".formatted(LIMIT));
      }
      return guests;
    } catch (IOException
        | CSVException
        | IllegalArgumentException
        | java.io.UncheckedIOException e) {
      throw new Invalid(
          "bad-csv",
          "This is not CSV with a header line.",
          "The first line names the columns: email,name,function,unit,region,locale,roles.");
    }
  }

  private static InvitationsResource.Guest guest(CSVRecord row) {
    var roles = cell(row, "roles");
    return new InvitationsResource.Guest(
        cell(row, "email"),
        cell(row, "name"),
        cell(row, "function"),
        cell(row, "unit"),
        cell(row, "region"),
        cell(row, "locale"),
        roles == null ? null : List.of(roles.split("[\\s;|]+")));
  }

  private static @Nullable String cell(CSVRecord row, String column) {
    return row.isSet(column) && !row.get(column).isBlank() ? row.get(column) : null;
  }
}
