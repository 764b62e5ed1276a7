package org.madang.discussion;

/**
 * What the opening of a thread is: a proposal, something to find out, or an experience from the
 * front line. Only ideas are ranked.
 */
public enum ThreadKind {
  IDEA,
  QUESTION,
  STORY
}
