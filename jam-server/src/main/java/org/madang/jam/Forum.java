package org.madang.jam;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.madang.identity.Member;

/** One of a handful of sub-questions of a jam, with its own moderators. */
@Entity
@Table(name = "forum")
@Cacheable
public class Forum {
  public static final int TITLE_LENGTH = 120;
  public static final int QUESTION_LENGTH = 1000;

  @Id private UUID id;
  @Version private int version;

  @ManyToOne(optional = false)
  @JoinColumn(name = "jam")
  private Jam jam;

  private String title;
  private String question;
  private int ordinal;

  @ManyToMany
  @JoinTable(
      name = "forum_moderator",
      joinColumns = @JoinColumn(name = "forum"),
      inverseJoinColumns = @JoinColumn(name = "member"))
  private Set<Member> moderators = new LinkedHashSet<>();

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Forum() {}

  private Forum(UUID id, Jam jam, int ordinal) {
    this.id = id;
    this.jam = jam;
    this.ordinal = ordinal;
  }

  /** A forum of a jam; the ordinal is its place among the others. */
  public static Forum in(Jam jam, UUID id, String title, String question, int ordinal) {
    var forum = new Forum(id, jam, ordinal);
    forum.describe(title, question);
    return forum;
  }

  /** Describes the forum anew; false when nothing is different. */
  public final boolean describe(String newTitle, String newQuestion) {
    var checkedTitle = JamDescription.words(newTitle, TITLE_LENGTH, "title");
    var checkedQuestion = JamDescription.words(newQuestion, QUESTION_LENGTH, "question");
    if (checkedTitle.equals(title) && checkedQuestion.equals(question)) {
      return false;
    }
    this.title = checkedTitle;
    this.question = checkedQuestion;
    return true;
  }

  /** Gives the forum other moderators; false when they are the same. */
  public boolean entrust(Collection<Member> others) {
    var chosen = new LinkedHashSet<>(others);
    if (chosen.equals(new LinkedHashSet<>(moderators))) {
      return false;
    }
    moderators.clear();
    moderators.addAll(chosen);
    return true;
  }

  public UUID id() {
    return id;
  }

  public Jam jam() {
    return jam;
  }

  public String title() {
    return title;
  }

  public String question() {
    return question;
  }

  public int ordinal() {
    return ordinal;
  }

  public Set<Member> moderators() {
    return Set.copyOf(moderators);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Forum forum && id.equals(forum.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
