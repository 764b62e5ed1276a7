package org.madang.jam;

import java.util.Set;
import java.util.UUID;

/**
 * Which jams some members see from inside, and where they moderate: what {@link Memberships#get}
 * says of one, read for many at once.
 */
public record Sight(Set<UUID> admins, Set<Seat> seats) {
  /** Whether the member sees inside the jam. */
  public boolean reaches(UUID jam, UUID member) {
    return moderates(jam, member) || seats.contains(new Seat(jam, member, false));
  }

  /** Whether the member moderates the jam, by role or as an admin. */
  public boolean moderates(UUID jam, UUID member) {
    return admins.contains(member) || seats.contains(new Seat(jam, member, true));
  }
}
