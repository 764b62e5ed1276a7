import assert from "node:assert/strict";
import { test } from "node:test";
import { disorder, instantOf, nextHour, plan, wallClock } from "./schedule";

test("a wall clock and an instant are two names of one moment", () => {
  assert.equal(wallClock("2026-03-01T00:00:00.000Z", "Asia/Seoul"), "2026-03-01T09:00");
  assert.equal(instantOf("2026-03-01T09:00", "Asia/Seoul"), "2026-03-01T00:00:00.000Z");
  assert.equal(instantOf("2026-07-01T09:00", "Europe/Berlin"), "2026-07-01T07:00:00.000Z");
  assert.equal(instantOf("2026-12-01T09:00", "Europe/Berlin"), "2026-12-01T08:00:00.000Z");
});

test("an hour that does not exist does not break anything", () => {
  assert.ok(/^2026-03-29T0[01]:30/.test(instantOf("2026-03-29T02:30", "Europe/Berlin")));
});

test("phases follow each other as long as the template says", () => {
  const phases = plan({ LOBBY: 1, IDEATE: 2, REFINE: 3, REVIEW: 4 }, "2026-01-01T00:00:00.000Z");
  assert.deepEqual(
    phases.map((phase) => phase.starts.slice(11, 13)),
    ["00", "01", "03", "06", "10"],
  );
  assert.equal(disorder(phases), null);
});

test("the first phase out of order is named", () => {
  const phases = plan({ LOBBY: 1, IDEATE: -1, REFINE: 3, REVIEW: 4 }, "2026-01-01T00:00:00.000Z");
  assert.equal(disorder(phases), "REFINE");
});

test("a jam may begin at once, and two phases together", () => {
  const phases = plan({ LOBBY: -1, IDEATE: 2, REFINE: 0, REVIEW: 4 }, "2026-01-01T00:00:00.000Z");
  assert.equal(disorder(phases), null);
});

test("the next full hour is never this very moment", () => {
  assert.equal(nextHour(Date.parse("2026-01-01T10:00:00Z")), "2026-01-01T11:00:00.000Z");
  assert.equal(nextHour(Date.parse("2026-01-01T10:01:00Z")), "2026-01-01T11:00:00.000Z");
});
