import assert from "node:assert/strict";
import { test } from "node:test";
import { count } from "./i18n/locale";
import { durationOf, momentOf, remaining, timeAgo, unitOf } from "./time";

const NOON = Date.parse("2026-01-10T12:00:00Z");

test("times are told as people say them", () => {
  assert.equal(timeAgo("2026-01-10T11:59:50Z", NOON, "en"), "now");
  assert.equal(timeAgo("2026-01-10T11:57:00Z", NOON, "en"), "3 minutes ago");
  assert.equal(timeAgo("2026-01-10T11:57:00Z", NOON, "ko"), "3분 전");
  assert.equal(timeAgo("2026-01-09T12:00:00Z", NOON, "ko"), "어제");
  assert.equal(timeAgo("2026-01-01T12:00:00Z", NOON, "en"), "Jan 1, 2026");
});

test("a moment of another year tells its year", () => {
  assert.equal(momentOf("2026-03-02T12:00:00Z", "en", NOON).includes("2026"), false);
  assert.equal(momentOf("2018-09-01T12:16:00Z", "ko", NOON).includes("2018년 9월 1일"), true);
});

test("nothing is left of a time that has passed", () => {
  assert.deepEqual(remaining("2026-01-10T11:00:00Z", NOON), { days: 0, hours: 0, minutes: 0, seconds: 0 });
  assert.deepEqual(remaining("2026-01-11T13:01:01Z", NOON), { days: 1, hours: 1, minutes: 1, seconds: 1 });
});

test("a duration is told by its two largest units", () => {
  assert.equal(durationOf(51 * 3_600_000, "en"), "2 days 3 hours");
  assert.equal(durationOf(14 * 60_000, "ko"), "14분");
});

test("a countdown tells its units as they are counted", () => {
  assert.deepEqual(unitOf(1, "day", "en"), { figure: "1", name: "day" });
  assert.deepEqual(unitOf(23, "minute", "en"), { figure: "23", name: "minutes" });
  assert.deepEqual(unitOf(0, "hour", "ko"), { figure: "0", name: "시간" });
});

test("one is one in English, and any number in Korean", () => {
  assert.equal(count(1, "en", { one: "# post", other: "# posts" }), "1 post");
  assert.equal(count(1200, "en", { one: "# post", other: "# posts" }), "1,200 posts");
  assert.equal(count(1, "ko", { other: "글 #개" }), "글 1개");
});
