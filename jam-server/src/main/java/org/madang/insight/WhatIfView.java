package org.madang.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the shortlist would be if other things counted. Nothing of it is kept.
 *
 * @param computedAt when what it rests on was measured; null while that is not ready
 * @param frozen whether the shortlist that counts is frozen
 * @param ideas how many were ranked
 * @param usual how much each factor counts in the shortlist, in percent, before silent ones yield
 * @param asked how much each was to count, in percent of nothing in particular
 * @param weights how much each counted in this answer, from 0 to 1; a factor nothing is known about
 *     yields its weight to the others
 * @param notes what a reader has to know of the ranking as a whole
 * @param top how many count as the first
 * @param staying how many ideas are among the first whatever counts
 * @param mixtures of weights that this was tried with
 * @param entries the first ideas of the answer
 * @param gone ideas that are among the first of the shortlist, and not of this answer
 */
public record WhatIfView(
    @Nullable Instant computedAt,
    boolean frozen,
    int ideas,
    Map<String, Integer> usual,
    Map<String, Integer> asked,
    Map<String, Double> weights,
    List<String> notes,
    int top,
    int staying,
    int mixtures,
    List<Entry> entries,
    List<Gone> gone) {
  /**
   * An idea's place in the answer.
   *
   * @param was its place in the shortlist; null if it has none
   * @param steady the share of all mixtures of weights in which it is among the first
   * @param likely how probably it belongs to the first, and between which places it lies
   * @param stays whether that is whatever counts: nine mixtures of ten, or more
   */
  public record Entry(
      int place,
      @Nullable Integer was,
      ThreadRef thread,
      ShortlistView.@Nullable ThemeName theme,
      double score,
      double low,
      double high,
      ShortlistView.@Nullable Certainty certainty,
      boolean sure,
      double steady,
      boolean stays,
      String likely,
      String because) {}

  /** An idea that would no longer be among the first. */
  public record Gone(int place, int was, ThreadRef thread) {}
}
