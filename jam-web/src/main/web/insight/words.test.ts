import assert from "node:assert/strict";
import { test } from "node:test";
import type { Lineage, LineageKind } from "./views";
import { words } from "./words";

const step = (kind: LineageKind, before: number, now: number, labels: string[] = []): Lineage => ({ at: "2026-01-01T12:00:00Z", kind, before, now, origins: labels.map((label) => ({ label })) });

test("what became of a theme is told in numbers and names", () => {
  assert.equal(words.en.happened(step("BORN", 0, 12)), "With 12 ideas.");
  assert.equal(words.en.happened(step("SHRANK", 13, 1)), "From 13 to 1 idea.");
  assert.equal(words.en.happened(step("MERGED", 5, 9, ["Trams", "Buses"])), "Took in “Trams” and “Buses”.");
  assert.equal(words.en.happened(step("SPLIT", 0, 4, ["Trams"])), "Out of “Trams”.");
  assert.equal(words.ko.happened(step("GREW", 12, 13)), "아이디어 12개에서 13개로");
  assert.equal(words.ko.happened(step("SPLIT", 0, 4, ["전차"])), "원래 주제: ‘전차’");
});

test("a theme that has another name by now is called by it first", () => {
  const origins = [{ label: "Rails", was: "Trams" }, { label: "Buses", was: null }];
  assert.equal(words.en.happened({ ...step("MERGED", 5, 9), origins }), "Took in “Rails” (then called “Trams”) and “Buses”.");
  assert.equal(words.ko.happened({ ...step("SPLIT", 0, 4), origins: origins.slice(0, 1) }), "원래 주제: ‘Rails’(당시 이름 ‘Trams’)");
});

test("whatever can become of a theme has a heading", () => {
  for (const kind of ["BORN", "GREW", "SHRANK", "MERGED", "SPLIT", "ENDED"] as const) {
    assert.ok(words.en.lineageKind[kind].length > 0 && words.ko.lineageKind[kind].length > 0);
  }
});
