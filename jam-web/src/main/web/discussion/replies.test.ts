import assert from "node:assert/strict";
import { test } from "node:test";
import type { LiveEvent } from "../lib/live";
import { withEvents } from "./replies";

const told = (kind: string, postId?: string, to?: string, threadId = "park"): LiveEvent => ({ position: 1, kind, at: "2026-01-01T12:00:00Z", actor: "ada", postId, threadId, to });
const reply = (id: string, thread = "park") => ({ id, thread });

test("a reply to me is one that I have not seen", () => {
  const events = [told("post-written", "b", "ben"), told("post-written", "c", "chi"), told("post-written", "d")];
  assert.deepEqual(withEvents([reply("a")], events, "ben"), [reply("a"), reply("b")]);
});

test("a reply that nobody can read any more is none", () => {
  const events = [told("post-hidden", "a"), told("post-withdrawn", "c"), told("post-edited", "b")];
  assert.deepEqual(withEvents([reply("a"), reply("b"), reply("c")], events, "ben"), [reply("b")]);
});

test("with a thread go all the replies in it", () => {
  const all = [reply("a"), reply("b", "river"), reply("c")];
  assert.deepEqual(withEvents(all, [told("thread-hidden")], "ben"), [reply("b", "river")]);
  assert.deepEqual(withEvents(all, [told("thread-withdrawn", undefined, undefined, "river"), told("thread-edited")], "ben"), [reply("a"), reply("c")]);
});

test("nobody is answered who is not known yet", () => {
  assert.deepEqual(withEvents([], [told("post-written", "d")], undefined), []);
});
