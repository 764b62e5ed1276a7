import assert from "node:assert/strict";
import { test } from "node:test";
import { grouped } from "./groups";
import type { Theme } from "./views";

const theme = (id: string, size: number, broad: string | null) => ({ id, size, broad }) as Theme;

test("themes stand under their broad one, the largest first, those of none last", () => {
  const groups = grouped([theme("a", 3, null), theme("b", 2, "Gates"), theme("c", 9, "Money"), theme("d", 5, "Gates"), theme("e", 4, "Gates")]);
  assert.deepEqual(
    groups.map(({ label, themes }) => [label, themes.map((one) => one.id)]),
    [
      ["Gates", ["d", "e", "b"]],
      ["Money", ["c"]],
      ["", ["a"]],
    ],
  );
});

test("without broad themes there is one group without a name", () => {
  assert.deepEqual(grouped([theme("a", 1, null)]).map((group) => group.label), [""]);
  assert.deepEqual(grouped([]), []);
});
