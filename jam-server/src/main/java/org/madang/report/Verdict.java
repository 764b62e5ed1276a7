package org.madang.report;

/** What can be decided about an idea. */
public enum Verdict {
  FUND,
  INCUBATE,
  MERGE,
  PARK,
  DECLINE
}
