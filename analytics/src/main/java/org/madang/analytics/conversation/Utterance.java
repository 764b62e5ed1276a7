package org.madang.analytics.conversation;

import java.time.Instant;

/**
 * One post of a thread.
 *
 * @param parent the post it answers; the thread's id where it answers the opening
 * @param author who wrote it, as its caller knows them
 * @param language ISO 639-1 code
 */
public record Utterance(
    String id, String parent, String author, Instant at, String language, String text) {}
