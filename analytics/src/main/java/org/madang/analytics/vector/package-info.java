/**
 * Turns statements into vectors that lie close together when the statements mean the same.
 *
 * <p>What those who get the vectors can rely on:
 *
 * <ul>
 *   <li>Every statement has one. It is of unit length, or zero where nothing is known of the text.
 *   <li>Vectors of the same space can be compared whatever their languages. English, Korean,
 *       Japanese, Chinese, German, French, Spanish, Italian, Portuguese and Russian share one
 *       ({@link org.madang.analytics.vector.BgeSmall}'s, 384 values); each other language has its
 *       own, learned from the jam, whose name starts with {@code lsa-}; an operator's model has the
 *       name it was given.
 *   <li>In the shared space strangers have a cosine near 0, in English as between languages. Within
 *       a jam about one question they have more: taking the mean of a space off before grouping
 *       pays; {@code forTopics} has moved the languages' own means together before. Two sides of a
 *       translation have a lower cosine (about 0.6) than two paraphrases of one language, and long
 *       texts lie surer than short.
 *   <li>{@link org.madang.analytics.vector.TextVectors#of} depends only on the text (but for an
 *       LSA); {@link org.madang.analytics.vector.TextVectors#forTopics} also on the other
 *       statements of the jam, so it moves a little as the jam grows, under the same space name.
 *   <li>Topics are a matter of {@code forTopics}; whether two statements say the same is one of
 *       {@code of} together with {@link org.madang.analytics.vector.Wording}.
 * </ul>
 */
@NullMarked
package org.madang.analytics.vector;

import org.jspecify.annotations.NullMarked;
