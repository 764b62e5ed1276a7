package org.madang.discussion;

/** Whether words are shown; their place in the conversation is kept in any case. */
public enum Visibility {
  VISIBLE,
  /** Taken out of sight by a moderator, who can bring them back. */
  HIDDEN,
  /** Taken back by their author, for good. */
  WITHDRAWN
}
