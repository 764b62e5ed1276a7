import type { LiveEvent } from "../lib/live";

/** The replies not seen, after what was told of a member's jam. */
export function withEvents(ids: readonly string[], events: readonly LiveEvent[], me: string | undefined): readonly string[] {
  return events.reduce((now, { kind, postId, to }) => {
    if (kind === "post-written" && postId && me && to === me) return [...now, postId];
    return kind === "post-hidden" || kind === "post-withdrawn" ? now.filter((id) => id !== postId) : now;
  }, ids);
}
