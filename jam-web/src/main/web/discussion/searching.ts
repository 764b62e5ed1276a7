import type { Person } from "../identity/views";
import type { ThreadRef } from "./views";

/** A piece of text, and whether it is what was looked for. */
export interface Segment {
  text: string;
  hit: boolean;
}

export interface Hit {
  thread: ThreadRef;
  post: string | null;
  author: Person;
  at: string;
  title: Segment[];
  excerpt: Segment[];
}

export interface FacetValue {
  value: string;
  label: string | null;
  count: number;
}

export type FacetName = "forum" | "kind" | "language";

export interface Found {
  total: number;
  items: Hit[];
  facets: Partial<Record<FacetName, FacetValue[]>>;
  didYouMean: string | null;
}

const nameOf = (hit: Hit) => `${hit.thread.id} ${hit.post}`;

/** Puts the next page behind; a result that moved meanwhile is not shown twice. */
export function page(now: Found, next: Found): Found {
  const known = new Set(now.items.map(nameOf));
  return { ...now, total: next.total, items: [...now.items, ...next.items.filter((hit) => !known.has(nameOf(hit)))] };
}
