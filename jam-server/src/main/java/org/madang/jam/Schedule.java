package org.madang.jam;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.madang.platform.Refusal.Invalid;

/** When each phase begins. The lobby is open from the start; a phase may be empty. */
@Embeddable
public class Schedule {
  @Column(name = "ideate_at")
  private Instant ideate;

  @Column(name = "refine_at")
  private Instant refine;

  @Column(name = "review_at")
  private Instant review;

  @Column(name = "closed_at")
  private Instant closed;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Schedule() {}

  private Schedule(Instant ideate, Instant refine, Instant review, Instant closed) {
    this.ideate = ideate;
    this.refine = refine;
    this.review = review;
    this.closed = closed;
  }

  /**
   * A schedule of the four phases after the lobby; refused when one is missing or they are out of
   * order.
   */
  public static Schedule of(Map<Phase, Instant> starts) {
    var order = Stream.of(Phase.IDEATE, Phase.REFINE, Phase.REVIEW, Phase.CLOSED).toList();
    for (var phase : order) {
      if (!starts.containsKey(phase)) {
        throw new Invalid("phase-missing", "The schedule does not say when " + phase + " begins.")
            .at("phases");
      }
    }
    for (int i = 1; i < order.size(); i++) {
      if (starts.get(order.get(i)).isBefore(starts.get(order.get(i - 1)))) {
        throw new Invalid(
                "phases-out-of-order",
                "%s cannot begin before %s.".formatted(order.get(i), order.get(i - 1)),
                "Give the phases in their order.")
            .at("phases");
      }
    }
    return new Schedule(
        starts.get(Phase.IDEATE),
        starts.get(Phase.REFINE),
        starts.get(Phase.REVIEW),
        starts.get(Phase.CLOSED));
  }

  /** The phase at a moment; a phase begins at its very instant. */
  public Phase at(Instant now) {
    return starts().entrySet().stream()
        .filter(start -> !now.isBefore(start.getValue()))
        .map(Map.Entry::getKey)
        .reduce(Phase.LOBBY, (earlier, later) -> later);
  }

  /** When each phase begins, in order, without the lobby. */
  public Map<Phase, Instant> starts() {
    var starts = new EnumMap<Phase, Instant>(Phase.class);
    starts.put(Phase.IDEATE, ideate);
    starts.put(Phase.REFINE, refine);
    starts.put(Phase.REVIEW, review);
    starts.put(Phase.CLOSED, closed);
    return starts;
  }
}
