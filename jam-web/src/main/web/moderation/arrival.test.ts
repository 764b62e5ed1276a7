import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, asArrival, changeOf, resourceOf } from "./arrival";
import type { Unanswered } from "./views";

test("a post is found at its place in the thread, a thread at its own", () => {
  assert.equal(addressOf("j", { type: "post", id: "p", threadId: "t" }), "/jams/j/threads/t#p");
  assert.equal(addressOf("j", { type: "thread", id: "t", threadId: "t" }), "/jams/j/threads/t");
  assert.equal(addressOf("j", { type: "thread", id: "t" }), "/jams/j/threads/t");
});

test("an action on no thread has no address", () => {
  assert.equal(addressOf("j", {}), null);
});

test("an unanswered thread card reads like an arrival", () => {
  const card = { id: "t", title: "Trams", excerpt: "…", author: { id: "a" }, at: "2026-01-01T00:00:00Z", state: "VISIBLE", forum: "f" };
  assert.equal(asArrival(card as unknown as Unanswered).threadId, "t");
  assert.equal(resourceOf(asArrival(card as unknown as Unanswered)), "/threads/t");
});

test("what others hide, restore or withdraw is told of the thread or the reply itself", () => {
  const told = { position: 1, at: "2026-01-01T00:00:00Z", actor: null, threadId: "t" };
  assert.deepEqual(changeOf({ ...told, kind: "thread-hidden" }), { id: "t", state: "HIDDEN" });
  assert.deepEqual(changeOf({ ...told, kind: "post-restored", postId: "p" }), { id: "p", state: "VISIBLE" });
  assert.deepEqual(changeOf({ ...told, kind: "post-withdrawn", postId: "p" }), { id: "p", state: "WITHDRAWN" });
  assert.equal(changeOf({ ...told, kind: "post-written", postId: "p" }), null);
});
