package org.madang.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a jam's log.
 *
 * @param position from 1, without gaps, in the order of the log
 * @param data a JSON object of ids and digests; never members' words
 */
public record LogEvent(
    UUID jam, long position, UUID id, String kind, @Nullable UUID actor, Instant at, String data) {}
