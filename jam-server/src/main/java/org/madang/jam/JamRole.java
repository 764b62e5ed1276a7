package org.madang.jam;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.madang.platform.Refusal.Invalid;

/** What a member is in a jam. */
public enum JamRole {
  PARTICIPANT,
  MODERATOR,
  EXECUTIVE;

  /** The roles of these words; an unknown word is refused, and no word at all means participant. */
  public static Set<JamRole> of(Collection<String> words) {
    var roles = EnumSet.noneOf(JamRole.class);
    for (var word : words) {
      try {
        roles.add(valueOf(word.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException _) {
        throw new Invalid(
                "no-such-role",
                "The roles are participant, moderator and executive.",
                "Use one of them.")
            .at("roles");
      }
    }
    return roles.isEmpty() ? EnumSet.of(PARTICIPANT) : roles;
  }

  /** The roles as the API writes them. */
  public static List<String> words(Collection<JamRole> roles) {
    return roles.stream().sorted().map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
  }
}
