package org.madang.moderation;

/** What became of a flag. */
public enum FlagState {
  OPEN,
  UPHELD,
  DISMISSED
}
