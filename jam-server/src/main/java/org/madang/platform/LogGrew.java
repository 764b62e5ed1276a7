package org.madang.platform;

import java.util.UUID;

/**
 * A jam's log has new events up to this position. Observers run on the appender's thread: they take
 * a note and return.
 */
public record LogGrew(UUID jam, long position) {}
