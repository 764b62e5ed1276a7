package org.madang.discussion;

import java.util.List;

/**
 * How an idea was rated.
 *
 * @param overall mean of the overall scores, 1 to 5; 0 when there are none; likewise the criteria
 * @param distribution how many gave 1, 2, 3, 4, 5 overall
 */
public record RatingSummary(
    int count,
    double overall,
    double impact,
    double feasibility,
    double novelty,
    List<Integer> distribution) {}
