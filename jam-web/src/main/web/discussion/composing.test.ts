import assert from "node:assert/strict";
import { test } from "node:test";
import { hintText, tagsIn } from "./composing";

test("tags are told apart by commas, each once, at most five", () => {
  assert.deepEqual(tagsIn("trams, #Night bus ,trams,, "), ["trams", "Night bus"]);
  assert.equal(tagsIn("a,b,c,d,e,f").length, 5);
});

test("nothing is asked before there is something to compare", () => {
  assert.equal(hintText("Trams", ""), null);
  assert.equal(hintText("밤에도 다니는", ""), "밤에도 다니는");
  assert.equal(hintText("More trams at night", "x".repeat(900))?.length, 500);
});
