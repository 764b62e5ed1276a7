package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.jam.Jam;
import org.madang.jam.Phase;

/** The ranking of each jam: the latest while it runs, the frozen one from REVIEW on. */
@ApplicationScoped
public class Rankings {
  /** A ranking as it counts now. */
  public record Standing(
      String kind, long position, Instant computedAt, boolean frozen, FoundRanking ranking) {
    Mark mark() {
      return new Mark(kind, position, computedAt, frozen);
    }
  }

  /** Which ranking counts now, without the ranking. */
  record Mark(String kind, long position, Instant computedAt, boolean frozen) {}

  /** What the kinds of all frozen rankings begin with. */
  static final String FROZEN = FoundRanking.KIND + "-frozen-";

  /** Jams whose ranking is held: a few megabytes for each thousand ideas. */
  private static final int HELD = 4;

  @Inject private Findings findings;
  @Inject private Clock clock;
  private final Map<UUID, Standing> held = Latest.held(HELD);

  /**
   * The kind of a ranking; a jam that was sent back to an earlier phase and comes to REVIEW again
   * gets another frozen one.
   */
  static String kind(@Nullable Instant review) {
    return review == null ? FoundRanking.KIND : FROZEN + review;
  }

  /**
   * The ranking, or nothing while nobody has looked yet; read once for all who ask, since that of a
   * large jam is megabytes. Needs a running transaction.
   */
  public Optional<Standing> of(Jam jam) {
    return mark(jam).map(mark -> held.compute(jam.id(), (id, had) -> read(id, had, mark)));
  }

  private @Nullable Standing read(UUID jam, @Nullable Standing had, Mark mark) {
    return had != null && had.mark().equals(mark)
        ? had
        : standing(jam, mark.kind(), mark.frozen()).orElse(null);
  }

  Optional<Standing> standing(UUID jam, String kind, boolean frozen) {
    return findings
        .find(jam, kind, FoundRanking.class)
        .map(
            found ->
                new Standing(kind, found.position(), found.computedAt(), frozen, found.data()));
  }

  /** Which ranking that is; costs next to nothing. Needs a running transaction. */
  Optional<Mark> mark(Jam jam) {
    boolean reviewed = jam.phase(clock.instant()).compareTo(Phase.REVIEW) >= 0;
    if (reviewed) {
      var frozen = mark(jam.id(), kind(jam.schedule().start(Phase.REVIEW)), true);
      if (frozen.isPresent()) {
        return frozen;
      }
    }
    return mark(jam.id(), FoundRanking.KIND, false);
  }

  private Optional<Mark> mark(UUID jam, String kind, boolean frozen) {
    return findings
        .stamp(jam, kind)
        .map(stamp -> new Mark(kind, stamp.position(), stamp.computedAt(), frozen));
  }
}
