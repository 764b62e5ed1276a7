import assert from "node:assert/strict";
import { test } from "node:test";
import { delayAfter, Positions, type LiveEvent } from "./live";

const event = (position: number): LiveEvent => ({ position, kind: "post-written", at: "2026-01-01T12:00:00Z", actor: null });

test("an event told twice is heard once", () => {
  const positions = new Positions(100);
  positions.begin("jam");
  assert.equal(positions.fresh("jam", 102, [event(101), event(102)]).length, 2);
  assert.deepEqual(
    positions.fresh("jam", 103, [event(101), event(102), event(103)]).map((one) => one.position),
    [103],
  );
});

test("each channel remembers its own position", () => {
  const positions = new Positions(100);
  positions.begin("jam");
  positions.begin("thread:a", 90);
  assert.equal(positions.watch(), "jam@100,thread:a@90");
  positions.fresh("jam", 120, [event(120)]);
  assert.equal(positions.watch(), "jam@120,thread:a@90");
});

test("a channel begun later starts at the newest event known", () => {
  const positions = new Positions(100);
  positions.begin("jam");
  positions.fresh("jam", 120, [event(120)]);
  positions.begin("thread:a");
  assert.equal(positions.watch(), "jam@120,thread:a@120");
});

test("a channel no longer watched is not heard", () => {
  const positions = new Positions(1);
  positions.begin("jam");
  positions.end("jam");
  assert.deepEqual(positions.fresh("jam", 2, [event(2)]), []);
});

test("what is not in the log has no position and always passes", () => {
  const positions = new Positions(10);
  positions.begin("jam");
  assert.equal(positions.fresh("jam", 10, [event(0)]).length, 1);
});

test("the wait grows, differs by chance, and ends at half a minute", () => {
  assert.equal(delayAfter(0, 0), 250);
  assert.equal(delayAfter(0, 1), 500);
  assert.ok(delayAfter(3, 0) > delayAfter(1, 1));
  assert.equal(delayAfter(50, 1), 30_000);
});
