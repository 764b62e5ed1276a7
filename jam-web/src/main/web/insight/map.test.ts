import assert from "node:assert/strict";
import { test } from "node:test";
import { fit, heightFor, layOut } from "./map";

const breadth = (words: string) => words.length * 7;
const theme = (label: string, size: number, x: number, y: number) => ({ label, size, x, y });

test("an empty map has no bubbles", () => {
  assert.deepEqual(layOut([], 700, 400, breadth), []);
});

test("bubbles stay inside the box and do not cover each other, even when all lie on one spot", () => {
  const bubbles = layOut(Array.from({ length: 14 }, (_, at) => theme(`Theme ${at}`, at + 1, 0.5, 0.5)), 700, 420, breadth);
  for (const [at, a] of bubbles.entries()) {
    assert.ok(a.x - a.r >= 0 && a.x + a.r <= 700 && a.y - a.r >= 0 && a.y + a.r <= 420);
    for (const b of bubbles.slice(at + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > a.r + b.r - 1);
  }
});

test("more ideas make a larger bubble, and the same themes always the same map", () => {
  const themes = [theme("few", 2, 0.1, 0.1), theme("many", 40, 0.9, 0.9)];
  const bubbles = layOut(themes, 700, 400, breadth);
  assert.equal(bubbles[0]?.theme.label, "many");
  assert.ok(bubbles[0]!.r > bubbles[1]!.r);
  assert.deepEqual(layOut(themes, 700, 400, breadth), bubbles);
});

test("a label is broken where words end, into as few lines as stand in the round", () => {
  assert.deepEqual(fit("green roofs", 60, breadth), ["green roofs"]);
  assert.deepEqual(fit("green roofs", 30, breadth), ["green", "roofs"]);
  assert.deepEqual(fit("도시 텃밭과 옥상 정원", 40, breadth).join(" "), "도시 텃밭과 옥상 정원");
});

test("a label that does not fit whole is not there at all: no stump names a theme", () => {
  assert.deepEqual(fit("anything", 10, breadth), []);
  assert.deepEqual(fit("Quantum error correction", 24, breadth), []);
});

test("no line is wider than the round is where it stands", () => {
  for (let r = 15; r < 90; r++) {
    const lines = fit("a label of many short and somewhat longer words", r, breadth);
    lines.forEach((line, row) => {
      const edge = Math.abs(row - (lines.length - 1) / 2) * 14 + 4.5;
      assert.ok(edge < r && breadth(line) <= 2 * Math.sqrt(r * r - edge * edge), `${line} in ${r}`);
    });
  }
});

test("a map of many themes is higher on a phone than one of few", () => {
  assert.equal(heightFor(6, 326), 240);
  assert.ok(heightFor(50, 326) > 500);
  assert.ok(heightFor(50, 1118) < 700);
});

test("a bubble knows its number in the list", () => {
  const bubbles = layOut([theme("few", 2, 0.1, 0.1), theme("many", 40, 0.9, 0.9)], 700, 400, breadth);
  assert.deepEqual(
    bubbles.map(({ number }) => number),
    [2, 1],
  );
});
