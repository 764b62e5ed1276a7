package org.madang.analytics.links;

import java.util.List;

/**
 * Two statements that say the same or build on each other, and why we think so.
 *
 * @param first id of the statement that came first
 * @param score 0 to 1, how alike they are
 * @param shared phrases both contain, most telling first
 * @param differs what speaks against SAME: a number, a weekday, a negation or an opposite
 */
public record Link(
    String first,
    String second,
    Kind kind,
    double score,
    List<String> shared,
    List<String> differs) {

  /** What two statements are to each other. */
  public enum Kind {
    SAME,
    RELATED
  }

  /** A sentence a moderator can read and disagree with. */
  public String because() {
    var share = shared.isEmpty() ? "" : " Both speak of " + String.join(", ", shared) + ".";
    var differ = differs.isEmpty() ? "" : " They differ in " + String.join(", ", differs) + ".";
    var what = kind == Kind.SAME ? "They say nearly the same" : "They are about the same matter";
    return "%s (%d %% alike).%s%s".formatted(what, Math.round(score * 100), share, differ);
  }
}
