package org.madang.discussion;

import java.time.Instant;
import java.util.UUID;
import org.madang.platform.Refusal.Invalid;

/**
 * A member's judgement of an idea, 1 (least) to 5 (most) each; a member has one per idea and may
 * change it.
 */
public record Rating(UUID thread, UUID member, Scores scores, Instant at) {
  /**
   * The gut feeling, and the three criteria.
   *
   * @param overall 1 to 5
   * @param impact 1 to 5: what it would change
   * @param feasibility 1 to 5: how well it can be done
   * @param novelty 1 to 5: how new it is
   */
  public record Scores(int overall, int impact, int feasibility, int novelty) {
    public Scores {
      check("overall", overall);
      check("impact", impact);
      check("feasibility", feasibility);
      check("novelty", novelty);
    }

    private static void check(String name, int score) {
      if (score < 1 || score > 5) {
        throw new Invalid("score-out-of-range", "A score is 1 to 5; " + name + " is " + score + ".")
            .at(name);
      }
    }
  }

  /** A member judges an idea of somebody else. */
  public static Rating of(JamThread idea, UUID member, Scores scores, Instant now) {
    idea.requireRateable(member);
    return new Rating(idea.id(), member, scores, now);
  }
}
