package org.madang.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.madang.analytics.pulse.Movement.Trend;
import org.madang.discussion.ThreadCard;

/**
 * The pulse of a jam, the same for all who belong to it.
 *
 * @param active members who wrote in the last 15 minutes
 * @param series posts in each of the last 60 minutes
 */
public record PulseView(
    Instant at,
    double postsPerMinute,
    int threads,
    int posts,
    int active,
    List<Minute> series,
    List<Rising> rising,
    List<Term> terms,
    List<Moving> themes,
    List<Moving> regions,
    List<ForumSize> forums) {
  public record Minute(Instant at, int posts) {}

  public record Rising(ThreadCard thread, int members, int posts, String because) {}

  public record Term(String term, int now, double usual, double z) {}

  /**
   * A theme or a region that gains or loses beyond chance against its own last day.
   *
   * @param id of the theme; the name of a region
   * @param now posts of the last 15 minutes
   * @param usual posts that were to be expected
   */
  public record Moving(String id, String name, Trend trend, int now, double usual, int members) {}

  public record ForumSize(UUID id, int threads, int posts) {}
}
