package org.madang.analytics.language;

/**
 * The language a text seems to be written in.
 *
 * @param language ISO 639-1 where the language has such a code, else ISO 639-3
 * @param confidence 0 to 1
 */
public record LanguageGuess(String language, double confidence) {}
