package org.madang.analytics.people;

import org.jspecify.annotations.Nullable;

/**
 * Something somebody wrote.
 *
 * @param id what its caller knows it by
 * @param member who wrote it
 * @param function where they work; null if nobody knows
 * @param language ISO 639-1 code
 */
public record Writing(
    String id, String member, @Nullable String function, String language, String text) {}
