package org.madang.jam;

import java.util.UUID;

/** That a member is in a jam, as a moderator or not. */
public record Seat(UUID jam, UUID member, boolean moderator) {}
