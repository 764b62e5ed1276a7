import assert from "node:assert/strict";
import { test } from "node:test";
import { type Conversation, drawnDepth, editable, needsParent, placeOf, type Told, withPage, withPost, withTold } from "./thread";
import type { Post } from "./views";

const ada = { id: "ada", name: "Ada", function: null, unit: null, region: null };
const post = (id: string, parent: string | null = null, depth = 0): Post => ({
  id, thread: "t", parent, author: ada, at: "2026-01-01T12:00:00Z", editedAt: null, html: `<p>${id}</p>`, text: id,
  depth, state: "VISIBLE", editableUntil: null, position: 1,
});
const conversation = (posts: Post[], next: string | null = null, order: Conversation["order"] = "tree"): Conversation => ({
  order, posts, next, total: posts.length,
});
const told = (post: Post, written: boolean, readsHidden = false): Told => ({ post, written, readsHidden });
const ids = (now: Conversation) => now.posts.map((one) => one.id).join(" ");
const tree = [post("1"), post("1a", "1", 1), post("1a1", "1a", 2), post("2")];

test("a reply stands behind the whole branch of its parent", () => {
  assert.equal(ids(withPost(conversation(tree), post("1b", "1", 1))), "1 1a 1a1 1b 2");
  assert.equal(ids(withPost(conversation(tree), post("1a2", "1a", 2))), "1 1a 1a1 1a2 2");
});

test("a post told twice is there once", () => {
  const once = withPost(conversation(tree), post("3"));
  assert.equal(ids(withPost(once, post("3"))), "1 1a 1a1 2 3");
  assert.equal(withPost(once, post("3")).total, 5);
});

test("what belongs to a page not read yet is counted and not shown", () => {
  const now = withPost(conversation(tree, "cursor"), post("3"));
  assert.equal(ids(now), "1 1a 1a1 2");
  assert.equal(now.total, 5);
  assert.equal(placeOf(post("2a", "2", 1), conversation(tree, "cursor")), null);
});

test("what belongs to a page not read yet is counted once, however often it is told", () => {
  const once = withPost(conversation(tree, "cursor"), post("3"));
  assert.equal(withTold(once, told(post("3"), true)).total, 5);
  assert.equal(withPost(once, post("4")).total, 6);
});

test("a change of a post not read yet is no new post", () => {
  const now = withTold(conversation(tree, "cursor"), told(post("300"), false));
  assert.equal(now.total, 4);
  const newest = withTold(conversation(tree, "cursor", "newest"), told(post("300"), false));
  assert.equal(ids(newest), "1 1a 1a1 2");
  assert.equal(withTold(conversation(tree), told({ ...post("2"), text: "changed" }, false)).posts[3]?.text, "changed");
  assert.equal(withTold(conversation(tree), told(post("3"), true)).total, 5);
});

test("a page does not repeat what came live", () => {
  const live = withPost(conversation(tree), post("3"));
  assert.equal(ids(withPage(live, { items: [post("3"), post("4")], next: null })), "1 1a 1a1 2 3 4");
});

test("the newest stands first when the newest are asked for", () => {
  assert.equal(ids(withPost(conversation([post("1")], "cursor", "newest"), post("2", "1", 1))), "2 1");
});

test("an author keeps the right to edit when the line tells of the post", () => {
  const own = { ...post("1"), mine: true, editableUntil: "2026-01-01T12:15:00Z" };
  const now = withTold(conversation([own]), told(post("1"), false));
  assert.equal(now.posts[0]?.mine, true);
  assert.equal(editable(now.posts[0]!.editableUntil, Date.parse("2026-01-01T12:14:59Z")), true);
  assert.equal(editable(now.posts[0]!.editableUntil, Date.parse("2026-01-01T12:15:00Z")), false);
});

test("hidden words stay with who may read them, and with nobody else", () => {
  const hidden: Post = { ...post("2"), state: "HIDDEN", html: "", text: "" };
  const seen = (readsHidden: boolean) => withTold(conversation(tree), told(hidden, false, readsHidden)).posts.at(-1);
  assert.deepEqual(seen(true), { ...post("2"), state: "HIDDEN", mine: false });
  assert.deepEqual(seen(false), { ...hidden, mine: false });
  const withdrawn = withTold(conversation(tree), told({ ...hidden, state: "WITHDRAWN" }, false, true));
  assert.equal(withdrawn.posts.at(-1)?.html, "");
});

test("a deep reply is drawn shallow, and names what it replies to", () => {
  assert.equal(drawnDepth(40, true), 3);
  assert.equal(needsParent(post("x", "w", 40), post("v", "u", 39), "tree", true), true);
  assert.equal(needsParent(post("1a", "1", 1), post("1"), "tree", true), false);
});
