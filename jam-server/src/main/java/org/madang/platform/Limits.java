package org.madang.platform;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The limits of this server: what {@link Act} says, unless a setting says otherwise. */
record Limits(Map<Act, Rate> members, Map<Act, Rate> addresses) {
  /**
   * Reads the settings; one that cannot be read is an error, and not a limit less.
   *
   * @param setting the value of a name
   */
  static Limits read(Function<String, Optional<String>> setting) {
    var factor = setting.apply("madang.limit.factor").map(Integer::valueOf).orElse(1);
    var members = new EnumMap<Act, Rate>(Act.class);
    var addresses = new EnumMap<Act, Rate>(Act.class);
    for (var act : Act.values()) {
      var name = "madang.limit." + act.word();
      members.put(
          act, setting.apply(name + ".member").map(Rate::of).orElse(act.member()).times(factor));
      addresses.put(
          act, setting.apply(name + ".address").map(Rate::of).orElse(act.address()).times(factor));
    }
    return new Limits(members, addresses);
  }
}
