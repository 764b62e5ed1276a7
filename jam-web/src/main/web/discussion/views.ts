import type { Person } from "../identity/views";
import type { Permission } from "../jam/views";

/** What the server says of threads and posts, as `/api` gives it. What is null may also be absent: compare with `== null`. */
export type Kind = "IDEA" | "QUESTION" | "STORY";
export const KINDS: readonly Kind[] = ["IDEA", "QUESTION", "STORY"];
export type State = "VISIBLE" | "HIDDEN" | "WITHDRAWN";

export interface ThreadRef {
  id: string;
  title: string;
  kind: Kind;
  forum: string;
  language: string;
}

export interface Mine {
  support: boolean;
  rated: boolean;
  follow: boolean;
  author: boolean;
}

export interface ThreadCard extends ThreadRef {
  jam: string;
  excerpt: string;
  author: Person;
  at: string;
  lastAt: string;
  posts: number;
  /** Null while the count is hidden from someone who has not judged yet. */
  supports: number | null;
  tags: string[];
  language: string;
  state: State;
  mine?: Mine;
}

export interface Scores {
  overall: number;
  impact: number;
  feasibility: number;
  novelty: number;
}

export interface RatingSummary extends Scores {
  count: number;
  distribution: number[];
}

export interface Thread extends ThreadCard {
  text: string;
  html: string;
  editedAt: string | null;
  editableUntil: string | null;
  /** The reply it was lifted out of. */
  liftedFrom: { thread: string; post: string } | null;
  ratings: RatingSummary | null;
  myRating: Scores | null;
  may: Record<"reply" | "rate" | "support" | "edit" | "withdraw", Permission>;
}

export interface Post {
  id: string;
  thread: string;
  parent: string | null;
  author: Person;
  at: string;
  editedAt: string | null;
  html: string;
  text: string;
  depth: number;
  state: State;
  editableUntil: string | null;
  position: number;
  mine?: boolean;
  threadTitle?: string;
}
