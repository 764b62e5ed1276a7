package org.madang.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a resource's method takes a larger body than others, and how large. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
  /** The most of all others, in bytes: the longest post, every character escaped, and some more. */
  long USUAL = 256 * 1024;

  long megabytes();
}
