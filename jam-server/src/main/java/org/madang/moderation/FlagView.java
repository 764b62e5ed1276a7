package org.madang.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Person;

/** A flag as moderators see it. */
public record FlagView(
    UUID id,
    Target target,
    FlagReason reason,
    String note,
    Person by,
    Instant at,
    FlagState state,
    @Nullable Person resolvedBy,
    @Nullable String resolution) {}
