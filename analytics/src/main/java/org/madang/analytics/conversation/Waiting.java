package org.madang.analytics.conversation;

import java.time.Duration;

/**
 * Something nobody has answered although others are answered sooner.
 *
 * @param post the opening (its id is the thread's), or a reply that asks something
 * @param asks whether it asks something
 * @param waited since it was written
 * @param usual within which half of those of its kind are answered that are answered at all
 * @param patience within which nearly all (90 %) of them are
 */
public record Waiting(
    String thread, String post, boolean asks, Duration waited, Duration usual, Duration patience) {}
