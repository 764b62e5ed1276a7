import assert from "node:assert/strict";
import { test } from "node:test";
import { bring, call, get, Refused } from "./api";

const MARKED = { "X-Request-Id": "1" };

const answering = (status: number, body: string, headers: Record<string, string> = MARKED) => {
  globalThis.fetch = async () => new Response(body, { status, headers });
};

test("while the application is not there yet, nothing is refused", async () => {
  for (const status of [200, 404, 405, 500, 503]) {
    answering(status, "<html>Not the application's page</html>", {});
    await assert.rejects(call("POST", "/threads/1/posts", {}), (error: Refused) => error.code === "starting");
  }
});

test("a yes that the application has not said is none", async () => {
  answering(200, "", {});
  await assert.rejects(call("PUT", "/threads/1/support", {}), (error: Refused) => error.code === "starting");
  answering(200, '{"supports":1}');
  assert.deepEqual(await call("PUT", "/threads/1/support", {}), { supports: 1 });
});

test("what the application says is told as it said it", async () => {
  answering(404, '{"code":"no-such-thread","detail":"There is no such thread."}');
  await assert.rejects(call("GET", "/threads/1"), (error: Refused) => error.code === "no-such-thread" && error.status === 404);
});

test("a request that is too large stays too large, whoever says so", async () => {
  answering(413, "");
  await assert.rejects(call("POST", "/threads/1/posts", {}), (error: Refused) => error.code === "http-413");
});

test("a network that never answers is no network, and what the caller took back is no refusal", async () => {
  globalThis.fetch = async (_path, init) =>
    new Promise((_answer, fail) => init?.signal?.addEventListener("abort", () => fail(init.signal?.reason)));
  await assert.rejects(
    call("POST", "/threads/1/posts", {}, { signal: AbortSignal.timeout(10) }),
    (error: Refused) => error instanceof Refused && error.offline,
  );
  const taken = new AbortController();
  const asked = call("GET", "/threads/1", undefined, { signal: taken.signal });
  taken.abort();
  await assert.rejects(asked, (error: Error) => error.name === "AbortError");
});

test("what was brought along is asked for once, and then the server is", async () => {
  answering(200, '"from the server"');
  bring("/session", "brought");
  assert.equal(await get("/session"), "brought");
  assert.equal(await get("/session"), "from the server");
});

test("what was brought to one member is not given to the next who signs in", async () => {
  answering(200, '"from the server"');
  bring("/jams/1/conversations", "brought");
  await call("POST", "/session", {});
  assert.equal(await get("/jams/1/conversations"), "from the server");
});
