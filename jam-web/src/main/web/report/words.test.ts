import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "./words";

test("how much was heard is not called how sure the place is", () => {
  assert.deepEqual([words.en.sure, words.en.unsure], ["Enough heard", "Too few heard"]);
  assert.deepEqual([words.ko.sure, words.ko.unsure], ["근거 충분", "근거가 적음"]);
});

test("a bar of the marks says whose it is and how high", () => {
  assert.equal(words.en.mark(4, 1), "4 stars: one rating");
  assert.equal(words.en.mark(1, 0), "1 star: no ratings");
  assert.equal(words.en.mark(5, 1200), "5 stars: 1,200 ratings");
  assert.equal(words.ko.mark(4, 1), "4점: 평가 1건");
});
