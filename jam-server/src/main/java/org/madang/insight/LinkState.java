package org.madang.insight;

/** What people think of a link. */
public enum LinkState {
  PROPOSED,
  ACCEPTED,
  REJECTED
}
