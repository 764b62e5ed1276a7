package org.madang.analytics.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to ask, never without what they wrote.
 *
 * @param score how much they wrote to the point; comparable within one answer only
 * @param because their writings that say so, best first, at least one
 */
public record Expert(
    String member, @Nullable String function, double score, List<Evidence> because) {
  public Expert {
    because = List.copyOf(because);
    if (because.isEmpty()) {
      throw new IllegalArgumentException("nobody is an expert without a reason");
    }
  }

  /**
   * A writing that says why.
   *
   * @param share of the expert's score
   * @param words of the question that it has
   */
  public record Evidence(String writing, double share, List<String> words) {}
}
