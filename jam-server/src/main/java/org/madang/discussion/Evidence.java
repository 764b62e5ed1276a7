package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the analytics weigh: who supported, rated, saw and answered what, each line with the
 * member's cohort. One query a call for a whole jam or one thread, in a stable order; whoever asks.
 */
@ApplicationScoped
public class Evidence {
  /** A member's function, unit and region. */
  public record Cohort(String function, String unit, String region) {}

  /** A support, with who gave it. */
  public record GivenSupport(UUID thread, UUID member, Cohort cohort, Instant at) {}

  /** A rating, with who gave it. */
  public record GivenRating(
      UUID thread, UUID member, Cohort cohort, Rating.Scores scores, Instant at) {}

  /** A post that can be seen, without its words. */
  public record Voice(
      UUID thread,
      UUID post,
      @Nullable UUID parent,
      UUID member,
      Cohort cohort,
      int depth,
      Instant at) {}

  @Inject private EvidenceRows rows;

  @SuppressWarnings("NullAway.Init") // the container fills the fields
  Evidence() {}

  Evidence(EvidenceRows rows) {
    this.rows = rows;
  }

  /** All supports of a jam, oldest first. */
  public List<GivenSupport> supports(UUID jam) {
    return supports("t.jam", jam);
  }

  /** All supports of one thread, oldest first. */
  public List<GivenSupport> supportsOf(UUID thread) {
    return supports("s.thread", thread);
  }

  private List<GivenSupport> supports(String where, UUID id) {
    return rows
        .of(
            """
            select s.thread, s.member, m.function, m.unit, m.region, s.at
            from support s join thread t on t.id = s.thread join member m on m.id = s.member
            where %s = cast(?1 as uuid) order by s.at, s.thread, s.member
            """
                .formatted(where),
            id)
        .stream()
        .map(
            row ->
                new GivenSupport(
                    Sql.id(row[0]), Sql.id(row[1]), cohort(row, 2), Sql.instant(row[5])))
        .toList();
  }

  /** All ratings of a jam, oldest first. */
  public List<GivenRating> ratings(UUID jam) {
    return ratings("t.jam", jam);
  }

  /** All ratings of one idea, oldest first. */
  public List<GivenRating> ratingsOf(UUID idea) {
    return ratings("r.thread", idea);
  }

  private List<GivenRating> ratings(String where, UUID id) {
    return rows
        .of(
            """
            select r.thread, r.member, m.function, m.unit, m.region, r.overall, r.impact, r.feasibility, r.novelty, r.at
            from rating r join thread t on t.id = r.thread join member m on m.id = r.member
            where %s = cast(?1 as uuid) order by r.at, r.thread, r.member
            """
                .formatted(where),
            id)
        .stream()
        .map(
            row ->
                new GivenRating(
                    Sql.id(row[0]),
                    Sql.id(row[1]),
                    cohort(row, 2),
                    Judgements.scores(row, 5),
                    Sql.instant(row[9])))
        .toList();
  }

  /** All visible posts of a jam, oldest first. */
  public List<Voice> voices(UUID jam) {
    return rows
        .of(
            """
            select p.thread, p.id, p.parent, p.author, m.function, m.unit, m.region, length(p.path) / 4 - 1, p.at
            from post p join member m on m.id = p.author
            where p.jam = cast(?1 as uuid) and p.hidden_at is null and p.withdrawn_at is null
            order by p.at, p.thread, p.ordinal
            """,
            jam)
        .stream()
        .map(
            row ->
                new Voice(
                    Sql.id(row[0]),
                    Sql.id(row[1]),
                    row[2] == null ? null : Sql.id(row[2]),
                    Sql.id(row[3]),
                    cohort(row, 4),
                    Sql.number(row[7]),
                    Sql.instant(row[8])))
        .toList();
  }

  /** To how many members each thread of a jam was shown; threads never shown are absent. */
  public Map<UUID, Integer> exposures(UUID jam) {
    var counts = new HashMap<UUID, Integer>();
    rows.of(
            """
            select e.thread, count(*) from exposure e join thread t on t.id = e.thread
            where t.jam = cast(?1 as uuid) group by e.thread
            """,
            jam)
        .forEach(row -> counts.put(Sql.id(row[0]), Sql.number(row[1])));
    return counts;
  }

  private static Cohort cohort(Object[] row, int from) {
    return new Cohort((String) row[from], (String) row[from + 1], (String) row[from + 2]);
  }
}
