package org.madang.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a flag or an action is about, as moderators see it: with its words, also when they are
 * hidden.
 */
public record Target(
    String type,
    UUID id,
    @Nullable UUID threadId,
    @Nullable String title,
    @Nullable String excerpt) {}
