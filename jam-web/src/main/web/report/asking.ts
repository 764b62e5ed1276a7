import type { ThreadRef } from "../discussion/views";

/** The factors of the score, in the order in which they are shown. */
export const FACTORS = ["judgement", "support", "breadth", "discussion", "novelty"] as const;
export type FactorName = (typeof FACTORS)[number];

/** How much each factor is to count, 0 to 100; only the proportions matter. */
export type Weights = Record<FactorName, number>;

/** The steps of a slider. */
export const STEP = 5;

export interface Moved {
  place: number;
  /** Its place in the shortlist; null if it has none. */
  was: number | null;
}

export interface WhatIfEntry extends Moved {
  thread: ThreadRef;
  theme: { id: string; label: string } | null;
  score: number;
  low: number;
  high: number;
  sure: boolean;
  /** The share of all mixtures of weights in which it is among the first. */
  steady: number;
  stays: boolean;
  /** How probably it belongs to the first, and between which places it lies. */
  likely: string;
  because: string;
}

/** How the shortlist would be, as `/api/jams/{jam}/what-if` gives it. */
export interface WhatIfAnswer {
  computedAt: string | null;
  frozen: boolean;
  ideas: number;
  usual: Weights;
  asked: Weights;
  /** How much each counted, 0 to 1, after those nothing is known about have yielded. */
  weights: Record<string, number>;
  notes: string[];
  top: number;
  staying: number;
  mixtures: number;
  entries: WhatIfEntry[];
  gone: { place: number; was: number; thread: ThreadRef }[];
}

/** How far an idea goes up (above 0) or down; null if it had no place before. */
export const moved = ({ place, was }: Moved): number | null => (was === null ? null : was - place);

export const isUsual = (weights: Weights, usual: Weights): boolean => FACTORS.every((name) => weights[name] === usual[name]);

/** A factor that was to count and counts nothing: nobody in the jam has done what it is measured by. */
export const isSilent = (answer: WhatIfAnswer, name: FactorName): boolean => answer.asked[name] > 0 && answer.weights[name] === 0;

/** Whether anything that is known is left to count. */
export const counts = (weights: Weights, silent: readonly FactorName[]): boolean => FACTORS.some((name) => weights[name] > 0 && !silent.includes(name));

/** How many of the first would be others. */
export const newcomers = (answer: WhatIfAnswer): number => answer.gone.length;
