package org.madang.analytics.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param facets by name (forum, kind, language, theme): how many hits each value would give, the
 *     filter on that same facet left aside
 * @param didYouMean another spelling, of words that nothing has as they were typed, that finds
 *     something; or null
 */
public record SearchResult(
    long total, List<Hit> hits, Map<String, List<Count>> facets, @Nullable String didYouMean) {

  /**
   * One text that was found.
   *
   * @param id of the indexed text
   * @param thread the thread it is in
   * @param opening whether it opens that thread
   */
  public record Hit(
      String id, String thread, boolean opening, List<Segment> title, List<Segment> excerpt) {}

  /** A piece of text, and whether it is what was looked for. */
  public record Segment(String text, boolean hit) {}

  /** A value of a facet with its number of hits. */
  public record Count(String value, long count) {}
}
