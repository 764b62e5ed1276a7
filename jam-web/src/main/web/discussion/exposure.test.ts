import assert from "node:assert/strict";
import { test } from "node:test";
import { Exposures } from "./exposure";

test("a card passed by is not an exposure", () => {
  const exposures = new Exposures();
  exposures.seen("a", 0);
  exposures.gone("a", 1_999);
  assert.deepEqual(exposures.ripe(10_000), []);
});

test("what stood on a screen that nobody looked at was not seen there", () => {
  const exposures = new Exposures();
  exposures.seen("a", 0);
  exposures.restart(60_000);
  assert.deepEqual(exposures.ripe(61_999), []);
  assert.deepEqual(exposures.ripe(62_000), ["a"]);
});

test("two seconds in sight are one, told once", () => {
  const exposures = new Exposures();
  exposures.seen("a", 0);
  assert.deepEqual(exposures.ripe(1_999), []);
  assert.deepEqual(exposures.ripe(2_000), ["a"]);
  exposures.seen("a", 3_000);
  assert.deepEqual(exposures.ripe(9_000), []);
});
