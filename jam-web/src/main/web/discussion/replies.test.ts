import assert from "node:assert/strict";
import { test } from "node:test";
import type { LiveEvent } from "../lib/live";
import { withEvents } from "./replies";

const told = (kind: string, postId: string, to?: string): LiveEvent => ({ position: 1, kind, at: "2026-01-01T12:00:00Z", actor: "ada", postId, to });

test("a reply to me is one that I have not seen", () => {
  assert.deepEqual(withEvents(["a"], [told("post-written", "b", "ben"), told("post-written", "c", "chi"), told("post-written", "d")], "ben"), ["a", "b"]);
});

test("a reply that nobody can read any more is none", () => {
  assert.deepEqual(withEvents(["a", "b", "c"], [told("post-hidden", "a"), told("post-withdrawn", "c"), told("post-edited", "b")], "ben"), ["b"]);
});

test("nobody is answered who is not known yet", () => {
  assert.deepEqual(withEvents([], [told("post-written", "d")], undefined), []);
});
