import type { Post } from "./views";

export type Order = "tree" | "time" | "newest";
export const ORDERS: readonly Order[] = ["tree", "time", "newest"];

/** The part of a conversation that has been read from the server, in its order. */
export interface Conversation {
  order: Order;
  posts: Post[];
  next: string | null;
  total: number;
  /** Those that came while one reads and stand behind what has been read: they are counted already. */
  behind?: readonly string[];
}

/** A post as the live line told it: whether it is new, and whether the reader may read what a moderator has hidden. */
export interface Told {
  post: Post;
  written: boolean;
  readsHidden: boolean;
}

/** Deeper replies are drawn at this level and say by name what they reply to, so that a phone still shows whole lines. */
const DEEPEST_DRAWN = { phone: 3, desk: 6 };

export const drawnDepth = (depth: number, phone: boolean): number => Math.min(depth, phone ? DEEPEST_DRAWN.phone : DEEPEST_DRAWN.desk);

/** Whether the eye needs a name to find the parent: drawn flat, or another post stands between. */
export function needsParent(post: Post, before: Post | undefined, order: Order, phone: boolean): boolean {
  if (!post.parent) return false;
  if (order !== "tree") return true;
  return before?.id !== post.parent && (post.depth > (phone ? DEEPEST_DRAWN.phone : DEEPEST_DRAWN.desk) || before?.parent !== post.parent);
}

/** Where a post that has just been written belongs; null when its place has not been read yet. */
export function placeOf(post: Post, { order, posts, next }: Conversation): number | null {
  if (order === "newest") return 0;
  const end = next == null ? posts.length : null;
  if (order === "time" || !post.parent) return end;
  const parent = posts.findIndex((one) => one.id === post.parent);
  if (parent < 0) return end === null ? null : end;
  const above = posts[parent]!;
  let at = parent + 1;
  while (at < posts.length && posts[at]!.depth > above.depth) at++;
  return at === posts.length && end === null ? null : at;
}

/** Adds a post where it belongs, or puts its newer version in the place of the older one. */
export function withPost(now: Conversation, post: Post): Conversation {
  const at = now.posts.findIndex((one) => one.id === post.id);
  if (at >= 0) return { ...now, posts: now.posts.with(at, post) };
  if (now.behind?.includes(post.id)) return now;
  const place = placeOf(post, now);
  const total = now.total + 1;
  return place === null ? { ...now, total, behind: [...(now.behind ?? []), post.id] } : { ...now, total, posts: now.posts.toSpliced(place, 0, post) };
}

/** What the live line tells of a post: a new one is added; one that changed is replaced where it has been read, and else of no concern. */
export function withTold(now: Conversation, { post, written, readsHidden }: Told): Conversation {
  const had = now.posts.find((one) => one.id === post.id);
  if (had) return withPost(now, newer(had, post, readsHidden));
  return written ? withPost(now, post) : now;
}

/** What the live line tells is the same for everybody: what only the author or a moderator knows is kept. */
function newer(had: Post, told: Post, readsHidden: boolean): Post {
  const { html, text } = told.state === "HIDDEN" && readsHidden ? had : told;
  return { ...told, html, text, mine: told.mine ?? had.mine ?? false, editableUntil: told.editableUntil ?? had.editableUntil };
}

/** The next page behind what is there; a post that came live in the meantime is not shown twice. */
export function withPage(now: Conversation, page: { items: Post[]; next: string | null; total?: number }): Conversation {
  const known = new Set(now.posts.map((post) => post.id));
  return {
    ...now,
    posts: [...now.posts, ...page.items.filter((post) => !known.has(post.id))],
    next: page.next ?? null,
    total: page.total ?? now.total,
  };
}

/** Whether the author may still change their words. */
export const editable = (until: string | null, now: number): boolean => until != null && Date.parse(until) > now;
