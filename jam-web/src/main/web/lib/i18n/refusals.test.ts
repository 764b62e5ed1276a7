import assert from "node:assert/strict";
import { test } from "node:test";
import { locale } from "./locale";
import { mendOf, sentenceOf } from "./refusals";

const tooLong = { code: "title-too-long", detail: "The title may have 200 characters; this has 12345.", mend: "Shorten it.", numbers: { most: 200, has: 12345 } };

test("whoever reads Korean is told the numbers and what to do in one sentence", () => {
  locale.set("ko");
  assert.equal(sentenceOf(tooLong), "제목은 200자까지 쓸 수 있습니다. 지금은 12,345자입니다. 줄여 주세요.");
  assert.equal(mendOf(tooLong), null);
});

test("whoever reads English is told in the server's words", () => {
  locale.set("en");
  assert.equal(sentenceOf(tooLong), tooLong.detail);
  assert.equal(mendOf(tooLong), tooLong.mend);
});

test("a sentence without its numbers is not shown", () => {
  locale.set("ko");
  assert.equal(sentenceOf({ ...tooLong, numbers: null }), tooLong.detail);
});

test("what only the server can say is said in its words", () => {
  locale.set("ko");
  const line = { code: "bad-line", detail: "Line 7: no such forum.", numbers: { line: 7 } };
  assert.equal(sentenceOf(line), "파일의 7번째 줄을 고친 뒤 다시 가져와 주세요. 들어간 것은 없습니다. (Line 7: no such forum.)");
});
