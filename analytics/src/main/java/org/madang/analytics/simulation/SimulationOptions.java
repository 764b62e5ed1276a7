package org.madang.analytics.simulation;

import java.util.List;
import java.util.Set;

/**
 * What kind of jam is made.
 *
 * @param ideas how many, at least 1
 * @param members how many people may take part, the ring not counted; at least 2
 * @param posts replies in the whole jam
 * @param ratings mean number of ratings an idea gets; late ideas get fewer
 * @param languages of {@code en} and {@code ko}; a member writes in one of them
 * @param herding how far people are drawn to what others gave before, 0 is not at all, 1 is wholly
 * @param ring accounts that push one middling idea together; 0 for none
 * @param seed the same seed and options make the same jam
 */
public record SimulationOptions(
    int ideas,
    int members,
    int posts,
    double ratings,
    List<String> languages,
    double herding,
    int ring,
    long seed) {
  private static final Set<String> SPOKEN = Set.of("en", "ko");

  public SimulationOptions {
    languages = List.copyOf(languages);
    if (ideas < 1 || members < 2 || posts < 0 || ring < 0) {
      throw new IllegalArgumentException(
          "there must be an idea and two members, and no less than 0 of the rest");
    }
    if (!(ratings >= 0 && ratings <= 1000)) {
      throw new IllegalArgumentException("ratings must be from 0 to 1000, was " + ratings);
    }
    if (!(herding >= 0 && herding <= 1)) {
      throw new IllegalArgumentException("herding must be from 0 to 1, was " + herding);
    }
    if (languages.isEmpty() || !SPOKEN.containsAll(languages)) {
      throw new IllegalArgumentException("languages must be en, ko or both, was " + languages);
    }
  }

  /**
   * A jam of so many ideas: as many members, five replies an idea, twenty ratings, a ring of 30.
   */
  public static SimulationOptions of(int ideas) {
    return new SimulationOptions(
        ideas, Math.max(40, ideas), 5 * ideas, 20, List.of("en", "ko"), 0.15, 30, 1);
  }
}
