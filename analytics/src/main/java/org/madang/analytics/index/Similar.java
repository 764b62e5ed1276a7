package org.madang.analytics.index;

import java.util.List;

/**
 * A thread whose opening says what somebody is about to say.
 *
 * @param id of the thread
 * @param score 0 to 1
 * @param sharedPhrases as they stand in the thread, most telling first
 */
public record Similar(String id, double score, List<String> sharedPhrases) {}
