import { DIMENSIONS, type Cohort, type Dimension, type Factor } from "../insight/views";

/** Where a score of 0 to 100 lies on a scale, in percent, never outside of it. */
export const onScale = (score: number): number => Math.min(100, Math.max(0, score));

/** How long each factor's bar is, in percent of the longest possible: its whole weight. */
export function bars(factors: readonly Factor[]): { factor: Factor; filled: number; room: number }[] {
  const widest = Math.max(0.0001, ...factors.map((factor) => factor.weight));
  return factors.map((factor) => ({
    factor,
    room: (100 * factor.weight) / widest,
    filled: (100 * factor.weight * Math.min(1, Math.max(0, factor.value))) / widest,
  }));
}

/** The heights of columns in percent of the highest; a row of nothing stays flat. */
export function heights(values: readonly number[]): number[] {
  const most = Math.max(1, ...values);
  return values.map((value) => (100 * value) / most);
}

/** Groups of people under what they are groups of; what nobody is known by is left out. */
export function byDimension(cohorts: readonly Cohort[]): [Dimension, Cohort[]][] {
  return DIMENSIONS.map((dimension): [Dimension, Cohort[]] => [dimension, cohorts.filter((cohort) => cohort.dimension === dimension)]).filter(
    ([, members]) => members.length > 0,
  );
}
