import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cohort, Dimension, Factor } from "../insight/views";
import { bars, byDimension, heights, onScale } from "./figures";

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

test("a function and a region of one name are two groups under two heads", () => {
  const cohort = (dimension: Dimension, name: string): Cohort => ({ dimension, name, supports: 1, ratings: 0, mean: null });
  const grouped = byDimension([cohort("REGION", "Berlin"), cohort("FUNCTION", "Berlin"), cohort("REGION", "Seoul")]);
  assert.deepEqual(
    grouped.map(([dimension, members]) => [dimension, members.map((one) => one.name)]),
    [
      ["FUNCTION", ["Berlin"]],
      ["REGION", ["Berlin", "Seoul"]],
    ],
  );
});
