package org.madang.analytics.conversation;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A thread that heats up.
 *
 * @param degree 0 to 1
 * @param posts of the window
 * @param usual posts that a thread of this jam has in such a window while it is active
 * @param measured posts of the window in a language whose tone is read
 * @param tone of what is said to somebody in the window, -1 to 1: the mean over posts of the
 *     language that most of these have; empty where there are none
 * @param harsh posts of the window that sound harsh
 * @param between the two people who answer each other most; empty where nobody does
 * @param exchanges how often those two answered each other in the window
 * @param last the newest post of the window
 */
public record Heat(
    String thread,
    double degree,
    Duration window,
    int posts,
    double usual,
    int measured,
    OptionalDouble tone,
    List<String> harsh,
    List<String> between,
    int exchanges,
    String last) {}
