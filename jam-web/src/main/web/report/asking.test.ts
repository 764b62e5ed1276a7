import assert from "node:assert/strict";
import { test } from "node:test";
import { counts, isSilent, isUsual, moved, type Weights, type WhatIfAnswer } from "./asking";

const usual: Weights = { judgement: 70, support: 15, breadth: 5, discussion: 5, novelty: 5 };
const answer = (weights: Record<string, number>) => ({ asked: usual, weights }) as unknown as WhatIfAnswer;

test("up is a smaller place, and what had none has not moved", () => {
  assert.deepEqual([moved({ place: 2, was: 9 }), moved({ place: 9, was: 2 }), moved({ place: 4, was: 4 }), moved({ place: 1, was: null })], [7, -7, 0, null]);
});

test("the usual weights are told from others", () => {
  assert.equal(isUsual({ ...usual }, usual), true);
  assert.equal(isUsual({ ...usual, novelty: 10 }, usual), false);
});

test("a factor is silent when it was to count and does not", () => {
  const found = answer({ judgement: 0, support: 0.5, breadth: 0.5, discussion: 0, novelty: 0 });
  assert.equal(isSilent(found, "judgement"), true);
  assert.equal(isSilent(found, "support"), false);
});

test("weights on silent factors alone count nothing", () => {
  const none: Weights = { judgement: 70, support: 0, breadth: 0, discussion: 0, novelty: 0 };
  assert.equal(counts(none, ["judgement"]), false);
  assert.equal(counts(none, []), true);
});
