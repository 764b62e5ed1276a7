package org.madang.analytics.conversation;

import java.util.Comparator;
import java.util.List;

/**
 * A reply that seems to propose something, so that it might be lifted out as an idea of its own.
 *
 * @param weight the sum of what speaks for it
 * @param sentence the one that proposes most
 * @param cues the words that made us think so, as they stand in it
 */
public record Proposal(
    String thread, String post, double weight, String sentence, List<String> cues) {
  /** By weight, then by id. */
  public static final Comparator<Proposal> WEIGHTIEST_FIRST =
      Comparator.comparingDouble(Proposal::weight).reversed().thenComparing(Proposal::post);
}
