import assert from "node:assert/strict";
import { test } from "node:test";
import { asPage, further } from "./pages";

const ids = (...names: string[]) => names.map((id) => ({ id }));

test("what moved to a further page meanwhile is not shown twice", () => {
  const now = { items: ids("a", "b"), next: "cursor" };
  assert.deepEqual(further(now, { items: ids("b", "c"), next: null }), { items: ids("a", "b", "c"), next: null });
});

test("a short list may come whole", () => {
  assert.deepEqual(asPage(ids("a")), { items: ids("a"), next: null });
});
