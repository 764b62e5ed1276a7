package org.madang.platform;

/**
 * What another node, or the database, lets all nodes know. Observers run on the crier's thread:
 * they take a note and return.
 *
 * @param kind what it is about, in lower case with hyphens
 * @param text the rest; never members' words
 */
public record Cry(String kind, String text) {
  /** A line to the database was opened: what was cried before may have been missed. */
  static final String OPENED = "line-opened";

  public boolean isAbout(String what) {
    return kind.equals(what);
  }

  /** Whether anything at all may have been missed, so that one must look for oneself. */
  public boolean isAfterSilence() {
    return kind.equals(OPENED);
  }
}
