package org.madang.jam;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.platform.Refusal.Invalid;

/** What a member is in a jam; one may be several. */
public enum Role {
  PARTICIPANT,
  MODERATOR,
  EXECUTIVE;

  /** The name in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Set<Role> of(List<String> words) {
    return words.stream().map(Role::of).collect(Collectors.toSet());
  }

  private static Role of(String word) {
    return Stream.of(values())
        .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new Invalid(
                        "bad-role",
                        "There is no such role.",
                        "Roles are participant, moderator, executive.")
                    .at("roles"));
  }
}
