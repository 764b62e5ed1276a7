package org.madang.launcher;

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
    var words = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return "Madang could not go on: " + words.lines().findFirst().orElse(words);
  }
}
