package org.madang.jam;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of a handful of sub-questions of a jam. */
@Entity
public class Forum {
  @Id private UUID id;
  @Version private int version;
  private UUID jam;
  private int ordinal;
  private String title;
  private String question;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Forum() {}

  @SuppressWarnings("NullAway.Init")
  private Forum(UUID id, UUID jam, int ordinal) {
    this.id = id;
    this.jam = jam;
    this.ordinal = ordinal;
  }

  /** A forum at this place among its jam's; the question may be empty. */
  public static Forum open(
      UUID id, Jam jam, int ordinal, @Nullable String title, @Nullable String question) {
    var forum = new Forum(id, jam.id(), ordinal);
    forum.revise(title, question);
    return forum;
  }

  public void revise(@Nullable String newTitle, @Nullable String newQuestion) {
    this.title = Charter.line("title", newTitle, Charter.TITLE_LIMIT);
    this.question =
        newQuestion == null || newQuestion.isBlank()
            ? ""
            : Charter.line("question", newQuestion, Charter.QUESTION_LIMIT);
  }

  public UUID id() {
    return id;
  }

  public UUID jam() {
    return jam;
  }

  public int ordinal() {
    return ordinal;
  }

  public String title() {
    return title;
  }

  public String question() {
    return question;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Forum other && id.equals(other.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
