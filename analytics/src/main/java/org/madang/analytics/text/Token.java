package org.madang.analytics.text;

/**
 * A word of a text.
 *
 * @param term its form for comparing: folded and stemmed
 * @param surface as it stands in the text
 * @param position counts words including those left out; neighbours differ by one
 */
public record Token(String term, String surface, int position, int start, int end) {}
