import type { LiveEvent } from "../lib/live";

/** A reply to one, and where it stands. */
export interface Reply {
  id: string;
  thread: string;
}

const GONE = /^(post|thread)-(hidden|withdrawn)$/;

/** The replies not seen, after what was told of a member's jam. */
export function withEvents(replies: readonly Reply[], events: readonly LiveEvent[], me: string | undefined): readonly Reply[] {
  return events.reduce((now, { kind, postId, threadId, to }) => {
    if (kind === "post-written" && postId && threadId && me && to === me) return [...now, { id: postId, thread: threadId }];
    return GONE.test(kind) ? now.filter(({ id, thread }) => (postId ? id !== postId : thread !== threadId)) : now;
  }, replies);
}
