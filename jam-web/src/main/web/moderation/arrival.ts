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

/** `/posts/ID` or `/threads/ID`: what hiding, flagging and restoring are asked of. */
export const resourceOf = (target: Target): string => `/${target.type}s/${target.id}`;
