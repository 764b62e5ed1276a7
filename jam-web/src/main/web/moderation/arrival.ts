import type { LiveEvent } from "../lib/live";
import type { Arrival, Target, Unanswered } from "./views";

/** Where a thread or a post is read in its conversation. */
export function addressOf(jam: string, target: Partial<Target>): string | null {
  const thread = target.threadId ?? (target.type === "thread" ? target.id : undefined);
  if (!thread) return null;
  const place = `/jams/${jam}/threads/${thread}`;
  return target.type === "post" ? `${place}#${target.id}` : place;
}

/** The server lists unanswered threads as arrivals or as thread cards; both are one thing to a moderator. */
export function asArrival(item: Unanswered): Arrival {
  if ("type" in item) return item;
  const { id, title, excerpt, author, at, state, forum } = item;
  return { type: "thread", id, threadId: id, title, excerpt, author, at, state, forum };
}

const BECOMES: Record<string, Arrival["state"]> = { hidden: "HIDDEN", restored: "VISIBLE", withdrawn: "WITHDRAWN" };

/** What an event makes of one thread or reply: hidden, shown again, withdrawn; null where it does none of it. */
export function changeOf(event: LiveEvent): { id: string; state: Arrival["state"] } | null {
  const [, type, becomes] = /^(thread|post)-(hidden|restored|withdrawn)$/.exec(event.kind) ?? [];
  const id = type === "post" ? event.postId : event.threadId;
  return becomes && id ? { id, state: BECOMES[becomes]! } : null;
}

/** `/posts/ID` or `/threads/ID`: what hiding, flagging and restoring are asked of. */
export const resourceOf = (target: Pick<Target, "type" | "id">): string => `/${target.type}s/${target.id}`;
