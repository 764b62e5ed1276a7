import type { Post, RatingSummary, ThreadCard, ThreadRef } from "../discussion/views";
import type { Person } from "../identity/views";

/** What the server found out by analysis, as `/api` gives it. */
export type LineageKind = "BORN" | "GREW" | "SHRANK" | "MERGED" | "SPLIT" | "ENDED";

export interface Lineage {
  at: string;
  kind: LineageKind;
  /** Ideas in it before and then; 0 where it was not kept. */
  before: number;
  now: number;
  /** What those that it came from are called now, and were then if otherwise. */
  origins: { label: string; was?: string | null }[];
}

/** What a theme is called. */
export interface ThemeName {
  id: string;
  label: string;
}

/** A theme where there is room for its name only. */
export interface ThemeCard {
  id: string;
  label: string;
  size: number;
  /** Place on the map, 0 to 1. */
  x: number;
  y: number;
}

export interface Theme extends ThemeCard {
  /** True when a moderator gave the name. */
  named: boolean;
  pinned: boolean;
  keyPhrases: string[];
  language: string;
  typical: { thread: ThreadRef; score: number }[];
  broad?: string | null;
  /** Ideas that came in the last hour. */
  growth: number;
  lineage: Lineage[];
  ideas?: ThreadCard[];
}

/** How much of what can be said about a theme has been said. */
export interface Saturated {
  /** False while there are too few ideas to say so. */
  known: boolean;
  ideas: number;
  /** Share of the words of the next idea that were heard before, 0 to 1, with its 95 % interval. */
  coverage: number;
  coverageLow: number;
  coverageHigh: number;
  heard: number;
  /** Different words there are at least. */
  expected: number;
  next: number;
}

export interface Themes {
  position: number;
  computedAt: string | null;
  ideas: number;
  /** Ideas that have not been read yet. */
  waiting: number;
  unthemed: ThreadRef[];
  themes: Theme[];
}

export interface Link {
  id: string;
  first: ThreadRef;
  second: ThreadRef;
  kind: "SAME" | "RELATED";
  score: number;
  /** What a person who proposed it said; the machine's reasons are the score and the phrases. */
  because: string | null;
  shared: string[];
  differs: string[];
  state: "PROPOSED" | "ACCEPTED" | "REJECTED";
  proposedBy: Person | null;
  /** Who accepted or rejected it, or took that back, and why. */
  decidedBy: Person | null;
  reason: string | null;
  mayDecide: boolean;
}

/** A moderator's decision about a theme. */
export interface Curation {
  id: string;
  at: string;
  moderator: Person;
  action: "RENAME" | "PIN" | "UNPIN" | "MERGE" | "SPLIT" | "MOVE" | "TAKE_BACK";
  /** Its name as it stands now; null if it is gone. */
  theme: string | null;
  into: string | null;
  label: string | null;
  ideas: number;
  reason: string;
  takenBack: boolean;
}

export interface Factor {
  name: string;
  /** 0 to 1. */
  value: number;
  /** 0 to 1; all weights sum to 1. */
  weight: number;
  /** Value times weight, in points of the score (0 to 100). */
  contribution: number;
  because: string;
}

export type Verdict = "FUND" | "INCUBATE" | "MERGE" | "PARK" | "DECLINE";
export const VERDICTS: readonly Verdict[] = ["FUND", "INCUBATE", "MERGE", "PARK", "DECLINE"];

export interface Decision {
  decision: Verdict;
  reason: string;
  /** The idea that this one is merged into; its title is empty where it is not shown. */
  into?: { id: string; title: string } | null;
  by: Person | null;
  at: string;
}

export interface Entry {
  place: number;
  rank: number;
  thread: ThreadCard;
  score: number;
  /** Ends of the interval that holds the true score with 90 % credibility. */
  low: number;
  high: number;
  sure: boolean;
  because: string;
  /** What a reader should know beside the factors: what divides people, votes that were left out. */
  remarks?: string[];
  theme: ThemeName | null;
  factors: Factor[];
  decision: Decision | null;
}

export interface Shortlist {
  position: number;
  computedAt: string | null;
  frozen: boolean;
  ideas: number;
  weights: Record<string, number>;
  /** What a reader has to know of the ranking as a whole. */
  notes: string[];
  entries: Entry[];
}

export type Dimension = "FUNCTION" | "UNIT" | "REGION";
export const DIMENSIONS: readonly Dimension[] = ["FUNCTION", "UNIT", "REGION"];

export interface Cohort {
  dimension: Dimension;
  name: string;
  supports: number;
  ratings: number;
  /** Null while fewer than five people rated. */
  mean: number | null;
}

export interface Evidence {
  entry: Entry;
  /** The words of the idea. */
  html: string;
  ratings: RatingSummary | null;
  cohorts: Cohort[];
  overTime: { at: string; posts: number; supports: number }[];
  voices: Post[];
  links: Link[];
}
