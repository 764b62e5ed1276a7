import type { ThreadCard } from "../discussion/views";
import type { Person } from "../identity/views";

/** What the server says of moderation, as `/api` gives it. */
export type FlagReason = "SPAM" | "ABUSE" | "PRIVATE" | "OFF_TOPIC" | "OTHER";
export const FLAG_REASONS: readonly FlagReason[] = ["SPAM", "ABUSE", "PRIVATE", "OFF_TOPIC", "OTHER"];

export interface Target {
  type: "thread" | "post";
  id: string;
  threadId: string;
  title: string;
  excerpt: string;
  state?: "VISIBLE" | "HIDDEN" | "WITHDRAWN" | null;
  /** Who wrote it. */
  author?: Person | null;
}

export interface Flag {
  id: string;
  target: Target;
  reason: FlagReason;
  note: string | null;
  by: Person;
  at: string;
  state: "OPEN" | "UPHELD" | "DISMISSED";
}

/** A thread or a post as it came in. */
export interface Arrival extends Target {
  author: Person;
  at: string;
  state: "VISIBLE" | "HIDDEN" | "WITHDRAWN";
  forum: string;
}

export interface Action {
  id: string;
  at: string;
  moderator: Person;
  action: string;
  target: Partial<Target> | null;
  reason: string;
}

/** A thread nobody has answered yet. */
export type Unanswered = Arrival | ThreadCard;
