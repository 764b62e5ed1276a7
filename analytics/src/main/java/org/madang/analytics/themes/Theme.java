package org.madang.analytics.themes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group of statements that are about the same thing.
 *
 * @param id stays the same over the runs as long as most of the theme does
 * @param label two to five words in the theme's own language, in each where it has several, or the
 *     name a moderator gave; stays as long as its words tell nearly as much as any others
 * @param named whether a moderator gave the label
 * @param keyPhrases what is said here more than elsewhere, most telling first
 * @param members all its statements, most typical first
 * @param summary up to three sentences of its own members that say most of it
 * @param sources ids of the members that the sentences of the summary stand in, one for each
 * @param language most of its members' language
 * @param broad the broad theme it belongs to, by that one's label; null where it stands alone
 * @param x place on the map from left to right, 0 to 1
 * @param y place on the map from top to bottom, 0 to 1
 */
public record Theme(
    String id,
    String label,
    boolean named,
    boolean pinned,
    List<String> keyPhrases,
    List<Member> members,
    List<String> summary,
    List<String> sources,
    String language,
    @Nullable String broad,
    double x,
    double y) {
  /**
   * A statement in a theme.
   *
   * @param score how typical it is of the theme, 0 to 1: cosine with the theme's middle
   * @param placed whether a moderator put it here
   */
  public record Member(String id, double score, boolean placed) {}

  public Theme {
    keyPhrases = List.copyOf(keyPhrases);
    members = List.copyOf(members);
    summary = List.copyOf(summary);
    // Themes that were stored before there were sources have none.
    sources = List.copyOf(Objects.requireNonNullElse(sources, List.of()));
  }

  public int size() {
    return members.size();
  }

  /**
   * A sentence a moderator can read and disagree with. It does not say that all share the phrases:
   * in a theme of several languages only those of one do.
   */
  public String because() {
    String count = size() == 1 ? "One statement" : size() + " statements";
    if (keyPhrases.isEmpty()) {
      return count + " near each other in meaning, without common words.";
    }
    return count
        + " near each other in meaning; said here more than elsewhere: "
        + String.join(", ", keyPhrases.subList(0, Math.min(4, keyPhrases.size())))
        + ".";
  }
}
