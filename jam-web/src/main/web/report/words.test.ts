import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "./words";

test("how much was heard is not called how sure the place is", () => {
  assert.deepEqual([words.en.sure, words.en.unsure], ["Enough heard", "Too few heard yet"]);
  assert.deepEqual([words.ko.sure, words.ko.unsure], ["근거 충분", "아직 근거가 적음"]);
});
