import assert from "node:assert/strict";
import { test } from "node:test";
import { fit, layOut } from "./map";

const theme = (label: string, size: number, x: number, y: number) => ({ label, size, x, y });

test("an empty map has no bubbles", () => {
  assert.deepEqual(layOut([], 700, 400), []);
});

test("bubbles stay inside the box and do not cover each other, even when all lie on one spot", () => {
  const bubbles = layOut(Array.from({ length: 14 }, (_, at) => theme(`Theme ${at}`, at + 1, 0.5, 0.5)), 700, 420);
  for (const [at, a] of bubbles.entries()) {
    assert.ok(a.x - a.r >= 0 && a.x + a.r <= 700 && a.y - a.r >= 0 && a.y + a.r <= 420);
    for (const b of bubbles.slice(at + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > a.r + b.r - 1);
  }
});

test("more ideas make a larger bubble, and the same themes always the same map", () => {
  const themes = [theme("few", 2, 0.1, 0.1), theme("many", 40, 0.9, 0.9)];
  const bubbles = layOut(themes, 700, 400);
  assert.equal(bubbles[0]?.theme.label, "many");
  assert.ok(bubbles[0]!.r > bubbles[1]!.r);
  assert.deepEqual(layOut(themes, 700, 400), bubbles);
});

test("a label is broken where words end and shortened where there is no room", () => {
  assert.deepEqual(fit("green roofs", 60), ["green roofs"]);
  assert.deepEqual(fit("anything", 10), []);
  assert.ok(fit("a very long label that cannot possibly fit", 40).every((line) => line.length <= 11));
  assert.ok(fit("도시 텃밭과 옥상 정원", 40).length > 1);
});
