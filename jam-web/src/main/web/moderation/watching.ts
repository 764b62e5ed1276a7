import type { ThreadRef } from "../discussion/views";
import type { Person } from "../identity/views";

/** What the server saw in the conversations, as `/api/jams/ID/watch` gives it. What is null may also be absent. */
export interface Some<T> {
  total: number;
  first: T[];
}

export interface Heating {
  thread: ThreadRef;
  degree: number;
  posts: number;
  usual: number;
  /** Posts in a language whose tone is read. */
  measured: number;
  /** -1 harsh to 1 kind; null where nobody is spoken to, or it is not measured. */
  tone?: number | null;
  harsh: string[];
  exchanges: number;
  last: string;
}

export interface Drifting {
  thread: ThreadRef;
  from: string;
  since: string;
  /** Whether it is a reply with what answers it, beside which the thread goes on. */
  branch: boolean;
  posts: number;
  /** How like the opening the other posts are and these are, 0 to 1. */
  before: number;
  after: number;
  chance: number;
  spokenOf: string[];
  left: string[];
}

export interface Waiting {
  thread: ThreadRef;
  /** The reply that asks; null for an opening. */
  post?: string | null;
  author: Person;
  asks: boolean;
  waitedSeconds: number;
  usualSeconds: number;
  patienceSeconds: number;
}

export interface Proposal {
  thread: ThreadRef;
  post: string;
  author: Person;
  at: string;
  sentence: string;
  cues: string[];
  language: string;
}

export interface Watched {
  /** Null while the first look takes its time. */
  computedAt?: string | null;
  asOf?: string | null;
  windowSeconds: number;
  threads: number;
  writings: number;
  most: number;
  heating: Some<Heating>;
  drifting: Some<Drifting>;
  waiting: Some<Waiting>;
  proposals: Some<Proposal>;
}

export type Tone = "unmeasured" | "harsh" | "even" | "kind";

/** The same bounds in both directions; what little tells is even. Null where there is nothing to say. */
export function toneOf({ measured, tone }: Pick<Heating, "measured" | "tone">): Tone | null {
  if (measured === 0) return "unmeasured";
  if (tone == null) return null;
  return tone <= -0.3 ? "harsh" : tone >= 0.3 ? "kind" : "even";
}

/** "Once in so many": 0.0025 becomes 400. */
export const onceIn = (chance: number): number => Math.max(1, Math.round(1 / chance));

/** Whether a look left out older threads of a jam with so many. */
export const isPart = (watched: Pick<Watched, "threads" | "writings" | "most">, threads: number): boolean =>
  watched.threads < threads && watched.writings > watched.most / 2;

/** Whether what is shown speaks of a moment long before it was looked at: the talking was over by then. */
export const isOver = (watched: Pick<Watched, "computedAt" | "asOf">): boolean =>
  watched.computedAt != null && watched.asOf != null && Date.parse(watched.computedAt) - Date.parse(watched.asOf) > 3_600_000;

export const quoted = (word: string, locale: string): string => (locale === "ko" ? `‘${word}’` : `“${word}”`);

export const joined = (parts: readonly string[], locale: string): string => new Intl.ListFormat(locale, { type: "conjunction" }).format(parts);

/** Words as a sentence lists them. */
export const listed = (words: readonly string[], locale: string): string => joined(words.map((word) => quoted(word, locale)), locale);
