import assert from "node:assert/strict";
import { test } from "node:test";
import type { Factor } from "../insight/views";
import { bars, heights, onScale } from "./figures";

const factor = (name: string, value: number, weight: number): Factor => ({ name, value, weight, contribution: 100 * value * weight, because: "" });

test("a score never leaves its scale", () => {
  assert.deepEqual([-3, 0, 61.5, 100, 104].map(onScale), [0, 0, 61.5, 100, 100]);
});

test("a bar's room is the weight and its filling the value", () => {
  const [first, second] = bars([factor("judgement", 0.5, 0.4), factor("support", 1, 0.2)]);
  assert.deepEqual([first?.room, first?.filled], [100, 50]);
  assert.deepEqual([second?.room, second?.filled], [50, 50]);
});

test("no factors make no bars", () => {
  assert.deepEqual(bars([]), []);
});

test("columns of nothing stay flat", () => {
  assert.deepEqual(heights([0, 0]), [0, 0]);
  assert.deepEqual(heights([2, 4]), [50, 100]);
});
