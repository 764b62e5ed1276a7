package org.madang.analytics.ranking;

import java.util.List;
import java.util.Map;

/**
 * Ideas in order, best first.
 *
 * @param ideas every idea once
 * @param weights the weight of each factor, in the order of the factors; they sum to 1
 * @param notes what a reader has to know about this ranking as a whole, such as that nobody rated
 */
public record Ranking(List<RankedIdea> ideas, Map<String, Double> weights, List<Reason> notes) {
  public Ranking {
    ideas = List.copyOf(ideas);
    notes = List.copyOf(notes);
  }
}
