package org.madang.moderation;

/** Why something was flagged. */
public enum FlagReason {
  SPAM,
  ABUSE,
  /** It tells what is private, of the author or of somebody else. */
  PRIVATE,
  OFF_TOPIC,
  OTHER
}
