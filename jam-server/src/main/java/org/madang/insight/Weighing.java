package org.madang.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.ranking.RankedIdea;
import org.madang.analytics.ranking.Ranker;
import org.madang.analytics.ranking.Ranking;
import org.madang.analytics.ranking.RankingOptions;
import org.madang.analytics.ranking.Steadiness;
import org.madang.analytics.ranking.WeighedIdeas;

/**
 * The ideas of a jam with every factor measured, beside the ranking that counts: what a question
 * "what if other things counted" is answered from. Held in memory only, and never written to.
 */
final class Weighing {
  /** How many places the shortlist spreads over themes; further ideas follow by score. */
  static final int SHORTLIST = 60;

  private final Rankings.Mark mark;
  private final WeighedIdeas weighed;
  private final Map<String, Integer> places = new HashMap<>();
  private @Nullable Steadiness steadiness;

  /** Ideas under other weights, in the order of a shortlist made of them. */
  record Answer(Ranking ranking, List<RankedIdea> order) {}

  /**
   * @param standing the ranking that counts, of which only the places are kept
   */
  Weighing(Rankings.Standing standing, WeighedIdeas weighed) {
    this.mark = standing.mark();
    this.weighed = weighed;
    for (var place : standing.ranking().places()) {
      places.put(place.idea(), place.place());
    }
  }

  Rankings.Mark mark() {
    return mark;
  }

  /** The place of an idea in the ranking that counts; null if it has none. */
  @Nullable Integer place(String idea) {
    return places.get(idea);
  }

  /** How it would be. Takes milliseconds for thousands of ideas. */
  Answer ask(RankingOptions options) {
    var ranking = weighed.rank(options);
    var shortlist = new Ranker(options).shortlist(ranking, weighed.evidence(), SHORTLIST);
    return new Answer(ranking, ranking.after(shortlist));
  }

  /** Which ideas are among the first whatever counts; worked out once, when somebody asks. */
  synchronized Steadiness steadiness() {
    if (steadiness == null) {
      steadiness = weighed.steadiness(RankingOptions.defaults());
    }
    return steadiness;
  }
}
