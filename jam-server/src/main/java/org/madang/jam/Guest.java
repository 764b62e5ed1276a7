package org.madang.jam;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.madang.identity.EmailAddress;
import org.madang.identity.Invitation;
import org.madang.identity.Profile;
import org.madang.platform.Refusal;
import org.madang.platform.Refusal.Invalid;

/** Somebody to invite. Without a name, the part of the address before the @ stands for it. */
public record Guest(
    @Nullable String email,
    @Nullable String name,
    @Nullable String function,
    @Nullable String unit,
    @Nullable String region,
    @Nullable String locale,
    @Nullable List<@NotNull String> roles) {
  static final int AT_MOST = 20_000;

  /** A guest whose every field was looked at. */
  public record Checked(int line, String email, Invitation.Guest guest, List<String> roles) {}

  /**
   * The guests of a CSV text with a header line, in any order of columns; only {@code email} must
   * be there.
   */
  static List<Guest> read(String csv) {
    var format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (var records =
        format.parse(new java.io.StringReader(csv.startsWith("\ufeff") ? csv.substring(1) : csv))) {
      if (!records.getHeaderMap().containsKey("email")) {
        throw bad(1, "The header line has no column email.");
      }
      return records.stream().map(Guest::of).toList();
    } catch (java.io.IOException | java.io.UncheckedIOException | IllegalArgumentException broken) {
      throw new Invalid(
              "bad-invitation", "This is not CSV with a header line.", "Save it as CSV in UTF-8.")
          .number("line", 1);
    }
  }

  private static Guest of(CSVRecord row) {
    var roles = cell(row, "roles");
    return new Guest(
        row.get("email"),
        cell(row, "name"),
        cell(row, "function"),
        cell(row, "unit"),
        cell(row, "region"),
        cell(row, "locale"),
        roles == null
            ? null
            : Stream.of(roles.split("[;,\\s]+")).filter(role -> !role.isEmpty()).toList());
  }

  private static @Nullable String cell(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : null;
  }

  /** All of them looked at; the first that cannot be invited is refused, with its line. */
  static List<Checked> checked(List<Guest> guests, int firstLine) {
    if (guests.size() > AT_MOST) {
      throw new Invalid("too-many-invitations", "At most " + AT_MOST + " can be invited at once.")
          .number("most", AT_MOST);
    }
    var checked = new ArrayList<Checked>();
    for (var guest : guests) {
      var line = firstLine + checked.size();
      try {
        checked.add(guest.checked(line));
      } catch (Refusal refused) {
        throw bad(line, refused.detail());
      }
    }
    return checked;
  }

  private Checked checked(int line) {
    var address = EmailAddress.of(email);
    var called = name == null || name.isBlank() ? address.substring(0, address.indexOf('@')) : name;
    var profile = Profile.of(called, function, unit, region, locale);
    var words = JamRole.words(JamRole.of(roles == null ? List.of() : roles));
    var said =
        new Invitation.Guest(
            address,
            profile.name(),
            profile.function(),
            profile.unit(),
            profile.region(),
            profile.locale());
    return new Checked(line, address, said, words);
  }

  private static Refusal bad(int line, String detail) {
    return new Invalid(
            "bad-invitation",
            "Line " + line + ": " + detail,
            "Mend the line; nobody was invited yet.")
        .number("line", line)
        .at("line " + line);
  }
}
