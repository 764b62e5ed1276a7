import assert from "node:assert/strict";
import { test } from "node:test";
import { ALONE, HIGH, letter, mark, shape, WIDE } from "./opinions";

test("the largest group is A", () => {
  assert.deepEqual([0, 1, 4].map(letter), ["A", "B", "E"]);
});

test("every group has a mark of its own", () => {
  assert.equal(new Set([ALONE, 0, 1, 2, 3, 4].map((group) => shape(10, 10, group))).size, 6);
});

test("a mark stays inside of the plot, and up is up", () => {
  for (const [x, y] of [[0, 0], [1, 1], [0.5, 0.5]] as const) {
    const [left, top] = mark({ x, y, group: 1 }).slice(1).split(/[ hv]/).map(Number) as [number, number];
    assert.ok(left >= 0 && left + 8 <= WIDE && top >= 0 && top + 8 <= HIGH, `${left} ${top}`);
  }
  const top = (y: number) => Number(mark({ x: 0.5, y, group: 1 }).split(/[ h]/)[1]);
  assert.ok(top(1) < top(0));
});
