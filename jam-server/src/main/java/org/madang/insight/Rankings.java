package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.jam.Jam;
import org.madang.jam.Phase;

/** The ranking of each jam: the latest while it runs, the frozen one from REVIEW on. */
@ApplicationScoped
public class Rankings {
  /** A ranking as it counts now. */
  public record Standing(long position, Instant computedAt, boolean frozen, FoundRanking ranking) {}

  @Inject private Findings findings;
  @Inject private Clock clock;

  /**
   * The kind of a ranking; a jam that was sent back to an earlier phase and comes to REVIEW again
   * gets another frozen one.
   */
  static String kind(@Nullable Instant review) {
    return review == null ? FoundRanking.KIND : FoundRanking.KIND + "-frozen-" + review;
  }

  /** The ranking, or nothing while nobody has looked yet. Needs a running transaction. */
  public Optional<Standing> of(Jam jam) {
    boolean reviewed = jam.phase(clock.instant()).compareTo(Phase.REVIEW) >= 0;
    if (reviewed) {
      var frozen = standing(jam.id(), kind(jam.schedule().start(Phase.REVIEW)), true);
      if (frozen.isPresent()) {
        return frozen;
      }
    }
    return standing(jam.id(), FoundRanking.KIND, false);
  }

  private Optional<Standing> standing(UUID jam, String kind, boolean frozen) {
    return findings
        .find(jam, kind, FoundRanking.class)
        .map(found -> new Standing(found.position(), found.computedAt(), frozen, found.data()));
  }
}
