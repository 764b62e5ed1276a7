import assert from "node:assert/strict";
import { test } from "node:test";
import { byTarget } from "./flagged";
import type { Flag } from "./views";

const person = (name: string) => ({ id: name, name, function: null, unit: null, region: null });
const flag = (id: string, target: string, state: Flag["state"] = "OPEN"): Flag => ({
  id, reason: "SPAM", note: null, by: person(id), at: "2026-01-01T12:00:00Z", state,
  target: { type: "post", id: target, threadId: "t", title: "T", excerpt: "x", state: "VISIBLE" },
});
const seen = (flags: Flag[]) => byTarget(flags).map(({ id, flags }) => `${id}: ${flags.map((one) => one.id).join(" ")}`);

test("open flags on the same words stand together, where the newest of them is", () => {
  assert.deepEqual(seen([flag("3", "a"), flag("2", "b"), flag("1", "a")]), ["3: 3 1", "2: 2"]);
});

test("what has been answered stays by itself, with its own answer", () => {
  assert.deepEqual(seen([flag("3", "a"), flag("2", "a", "UPHELD"), flag("1", "a", "DISMISSED")]), ["3: 3", "2: 2", "1: 1"]);
});
