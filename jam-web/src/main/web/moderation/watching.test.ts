import assert from "node:assert/strict";
import { test } from "node:test";
import { isOver, isPart, listed, onceIn, toneOf } from "./watching";

test("what was not measured is not called even", () => {
  assert.equal(toneOf({ measured: 0, tone: null }), "unmeasured");
  assert.equal(toneOf({ measured: 0 }), "unmeasured");
  assert.equal(toneOf({ measured: 1, tone: 0 }), "even");
});

test("where nobody speaks to anybody, nothing is said of the tone", () => {
  assert.equal(toneOf({ measured: 8, tone: null }), null);
  assert.equal(toneOf({ measured: 8 }), null);
});

test("a tone has a name from its bounds on", () => {
  const named = [-0.3, -0.29, 0.29, 0.3].map((tone) => toneOf({ measured: 1, tone }));
  assert.deepEqual(named, ["harsh", "even", "even", "kind"]);
});

test("a chance is told as once in so many", () => {
  assert.equal(onceIn(0.0025), 400);
  assert.equal(onceIn(1), 1);
});

test("a look that left older threads out says so", () => {
  assert.equal(isPart({ threads: 900, writings: 9_990, most: 10_000 }, 5_000), true);
  assert.equal(isPart({ threads: 900, writings: 9_990, most: 10_000 }, 900), false);
});

test("threads that were hidden are no reason to say so", () => {
  assert.equal(isPart({ threads: 9, writings: 40, most: 10_000 }, 10), false);
});

test("a look at a jam that is over speaks of its end", () => {
  assert.equal(isOver({ computedAt: "2026-01-02T00:00:00Z", asOf: "2026-01-01T00:00:00Z" }), true);
  assert.equal(isOver({ computedAt: "2026-01-01T00:00:03Z", asOf: "2026-01-01T00:00:00Z" }), false);
  assert.equal(isOver({}), false);
});

test("words are listed as the language does", () => {
  assert.equal(listed(["soup", "salt", "lunch"], "en"), "“soup”, “salt”, and “lunch”");
  assert.equal(listed(["국"], "ko"), "‘국’");
  assert.equal(listed([], "en"), "");
});
