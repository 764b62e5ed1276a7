package org.madang.analytics.index;

import java.time.Instant;

/**
 * A text as it goes into the index.
 *
 * @param id of the post, or of the thread when it opens one
 * @param thread the thread it belongs to
 * @param opening whether it opens the thread
 * @param title of the thread if it opens one, else empty
 * @param kind of the thread: IDEA, QUESTION or STORY
 * @param language ISO 639-1
 */
public record IndexedText(
    String id,
    String thread,
    boolean opening,
    String forum,
    String kind,
    String language,
    String title,
    String text,
    Instant at) {}
