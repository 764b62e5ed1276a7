package org.madang.analytics.ranking;

import java.util.LinkedHashMap;
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

  /** A shortlist of these ideas first, then the others by rank. */
  public List<RankedIdea> after(List<RankedIdea> shortlist) {
    var order = new LinkedHashMap<String, RankedIdea>();
    shortlist.forEach(idea -> order.put(idea.id(), idea));
    ideas.forEach(idea -> order.putIfAbsent(idea.id(), idea));
    return List.copyOf(order.values());
  }
}
