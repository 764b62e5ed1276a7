package org.madang.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies around the broken Madang and can be broken too: its disk and its clock. */
record Surroundings(Disk disk, Optional<FalseClock> clock) implements AutoCloseable {
  static Surroundings of(ChaosOptions options) {
    var folder = options.folder();
    return new Surroundings(
        Disk.at(folder.resolve("data"), folder.resolve("disk.image")),
        options.without().contains(Faults.CLOCK_JUMPED) ? Optional.empty() : FalseClock.in(folder));
  }

  Map<String, String> environment() {
    return clock.map(FalseClock::environment).orElse(Map.of());
  }

  /** Which faults cannot be injected here, and why. */
  List<String> missing() {
    var missing = new ArrayList<String>();
    if (!disk.isMounted()) {
      missing.add("disk-full is left out: a disk of its own can be mounted by root only.");
    }
    if (clock.isEmpty()) {
      missing.add("clock-jumped is left out: there is no C compiler, or it was not wanted.");
    }
    return missing;
  }

  @Override
  public void close() {
    disk.close();
  }
}
