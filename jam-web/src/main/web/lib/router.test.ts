import assert from "node:assert/strict";
import { test } from "node:test";
import { nextAfter } from "../identity/next";
import { match } from "./router";

test("a path gives its named parts", () => {
  assert.deepEqual(match("/jams/:jam/threads/:thread", "/jams/1/threads/2"), { jam: "1", thread: "2" });
  assert.deepEqual(match("/", "/"), {});
});

test("another path is none", () => {
  assert.equal(match("/jams/:jam", "/jams/1/mine"), null);
  assert.equal(match("/jams/:jam/mine", "/jams/1/search"), null);
});

test("signing in never leads to another site", () => {
  const next = (value: string) => nextAfter(new URLSearchParams({ next: value }));
  assert.equal(next("/jams/1"), "/jams/1");
  assert.equal(next("//evil.example"), "/");
  assert.equal(next("/\\evil.example"), "/");
  assert.equal(next("https://evil.example"), "/");
});
