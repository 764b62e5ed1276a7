package org.madang.launcher;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;

/** Why Madang cannot start: one sentence for the person at the terminal. */
public final class CannotStart extends RuntimeException {
  static final String DISK_FULL = "The disk is full";

  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Any failure as one sentence; a full disk is named as such wherever it surfaced. */
  static String sentence(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      var message = at.getMessage();
      if (message != null && message.contains("No space left on device")) {
        return DISK_FULL + ": free some space, or choose another place with --data.";
      }
    }
    if (failure instanceof CannotStart) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof NoSuchFileException missing) {
      return "There is no folder for " + missing.getFile() + ".";
    }
    if (failure instanceof AccessDeniedException denied) {
      return "This user may not write or read " + denied.getFile() + ".";
    }
    if (failure instanceof SQLException refused) {
      return databaseSays(String.valueOf(refused.getSQLState())) + firstLine(failure);
    }
    return "Madang could not go on: " + firstLine(failure);
  }

  private static String firstLine(Throwable failure) {
    var words = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return withoutPassword(words.lines().findFirst().orElse(words));
  }

  private static String databaseSays(String state) {
    return switch (state) {
      case "28P01", "28000" -> "The database does not let this user in: ";
      case "3D000" -> "There is no such database: ";
      case "42P01", "42703" -> "This is not the database of this Madang: ";
      default -> "The database does not answer: ";
    };
  }

  /** The driver repeats addresses, passwords and all. */
  static String withoutPassword(String words) {
    return words.replaceAll("(?i)password=[^&\\s]*", "password=…");
  }
}
