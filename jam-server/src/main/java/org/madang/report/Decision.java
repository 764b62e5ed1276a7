package org.madang.report;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.JamThread;
import org.madang.platform.NullableUuid;
import org.madang.platform.Refusal.Invalid;
import org.madang.platform.Writing;

/** What an executive decided about an idea, and the reason that reaches who contributed to it. */
@Entity
@Table(name = "idea_decision")
@Cacheable(false) // another node may change it at any moment
public class Decision {
  public static final int REASON_LENGTH = 2000;

  @Id private UUID thread;
  @Version private int version;

  @Column(updatable = false)
  private UUID jam;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private String reason;

  @Convert(converter = NullableUuid.class)
  @Column(name = "into_thread")
  private @Nullable UUID into;

  @Column(name = "decided_by")
  private UUID by;

  private Instant at;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Decision() {}

  @SuppressWarnings("NullAway.Init") // decide fills the rest
  private Decision(JamThread idea) {
    this.thread = idea.id();
    this.jam = idea.jam();
  }

  /**
   * The first decision about an idea.
   *
   * @param into the idea it is merged into; needed for MERGE only
   */
  public static Decision about(
      JamThread idea,
      Verdict verdict,
      @Nullable String reason,
      @Nullable UUID into,
      UUID by,
      Instant now) {
    var decision = new Decision(idea);
    decision.decide(verdict, reason, into, by, now);
    return decision;
  }

  /** Decides, or decides anew; false when nothing is different. */
  public final boolean decide(
      Verdict newVerdict,
      @Nullable String newReason,
      @Nullable UUID newInto,
      UUID who,
      Instant now) {
    var words = Writing.kept(newReason).strip();
    requireReason(words);
    if (newVerdict == Verdict.MERGE && (newInto == null || newInto.equals(thread))) {
      throw new Invalid("into-missing", "A merge needs the other idea it goes into.").at("into");
    }
    var kept = newVerdict == Verdict.MERGE ? newInto : null;
    if (newVerdict == verdict && words.equals(reason) && Objects.equals(kept, into)) {
      return false;
    }
    this.verdict = newVerdict;
    this.reason = words;
    this.into = kept;
    this.by = who;
    this.at = now;
    return true;
  }

  private static void requireReason(String words) {
    if (!Writing.says(words)) {
      throw new Invalid(
              "reason-missing",
              "A decision needs a reason.",
              "Write what the contributors should know.")
          .at("reason");
    }
    if (words.length() > REASON_LENGTH) {
      throw new Invalid(
              "reason-too-long",
              "The reason may have %d characters; this has %d."
                  .formatted(REASON_LENGTH, words.length()),
              "Shorten it.")
          .number("most", REASON_LENGTH)
          .number("has", words.length())
          .at("reason");
    }
  }

  public UUID thread() {
    return thread;
  }

  public UUID jam() {
    return jam;
  }

  public Verdict verdict() {
    return verdict;
  }

  public String reason() {
    return reason;
  }

  /** The idea this one is merged into. */
  public @Nullable UUID into() {
    return into;
  }

  public UUID by() {
    return by;
  }

  public Instant at() {
    return at;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decision decision && thread.equals(decision.thread());
  }

  @Override
  public int hashCode() {
    return thread.hashCode();
  }
}
