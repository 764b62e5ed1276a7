package org.madang.analytics.jamfile;

/** A line of a jam file that cannot be understood, with its number and the reason. */
public final class JamFileRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int line;
  private final String reason;

  public JamFileRefused(int line, String reason) {
    super("Line " + line + ": " + reason);
    this.line = line;
    this.reason = reason;
  }

  /** The number of the line, from 1. */
  public int line() {
    return line;
  }

  /** A sentence for the person who made the file. */
  public String reason() {
    return reason;
  }
}
