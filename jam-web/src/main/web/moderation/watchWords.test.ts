import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "./watchWords";

test("how soon others are answered is told of those that are answered", () => {
  assert.equal(words.en.usualThreads(300, 7200), "Of the threads that are answered here, half are within 5 minutes and nine in ten within 2 hours.");
  assert.ok(words.ko.usualQuestions(300, 7200).includes("답을 받은 질문은 절반이 5분 안에"));
});

test("of a branch it is not said that the thread has left its topic", () => {
  assert.ok(words.en.leftHere(["bike"]).includes("elsewhere in the thread"));
  assert.ok(words.en.spokenOf(12, ["soup"]).startsWith("Several of 12 posts"));
});
