package org.madang.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as others see them.
 *
 * @param roles in the jam at hand, where that matters; else null
 */
public record Person(
    UUID id,
    String name,
    String function,
    String unit,
    String region,
    @Nullable List<String> roles) {
  public static Person of(Member member) {
    return of(member, null);
  }

  public static Person of(Member member, @Nullable List<String> roles) {
    var profile = member.profile();
    return new Person(
        member.id(), profile.name(), profile.function(), profile.unit(), profile.region(), roles);
  }
}
