package org.madang.discussion;

import java.util.List;

/**
 * What a thread begins with.
 *
 * @param language BCP 47 tag of the language it is written in
 */
public record Opening(
    ThreadKind kind, String title, String text, List<String> tags, String language) {
  public Opening {
    tags = List.copyOf(tags);
  }
}
