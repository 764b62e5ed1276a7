package org.madang.discussion;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a member wrote was erased, in the running transaction: who derived something from it lets go
 * of that.
 *
 * @param texts the words as they were, also before they were edited, to find what was derived from
 *     them; never to be kept
 */
public record WordsErased(
    UUID author, Set<UUID> jams, Set<UUID> threads, Set<UUID> posts, List<Text> texts) {
  /**
   * Some words.
   *
   * @param title empty for a post
   */
  public record Text(String title, String text) {}

  @Override
  public String toString() {
    return "words of " + author + " in " + jams; // the words themselves must not reach a log
  }
}
