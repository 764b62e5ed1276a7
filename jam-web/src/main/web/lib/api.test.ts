import assert from "node:assert/strict";
import { test } from "node:test";
import { bring, call, forgetAnswers, get, isRemembered, Refused } from "./api";

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

test("an answer that is torn is none, and an empty one is a yes", async () => {
  answering(200, '{"posts":[{"id":"1","te');
  await assert.rejects(call("GET", "/threads/1"), (error: Refused) => error.offline);
  globalThis.fetch = async () => {
    const torn = new ReadableStream({ start: (line) => line.error(new TypeError("network error")) });
    return new Response(torn, { status: 200, headers: MARKED });
  };
  await assert.rejects(call("GET", "/threads/1"), (error: Refused) => error.offline);
  answering(200, "");
  assert.equal(await call("PUT", "/threads/1/support", {}), undefined);
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

const asked = () => new AbortController().signal;
const cutOff = () => {
  globalThis.fetch = async () => Promise.reject(new TypeError("Failed to fetch"));
};

test("what was read to be shown is answered from memory without a network, and says so", async () => {
  answering(200, '"as it was"');
  const first = asked();
  await get("/threads/1", first);
  assert.equal(isRemembered(first), false);
  cutOff();
  const again = asked();
  assert.equal(await get("/threads/1", again), "as it was");
  assert.equal(isRemembered(again), true);
  await assert.rejects(get("/threads/2", asked()), (error: Refused) => error.offline);
  await assert.rejects(get("/threads/1"), (error: Refused) => error.offline);
});

test("what was brought along is remembered as well", async () => {
  bring("/jams/1/pulse", "brought");
  await get("/jams/1/pulse", asked());
  cutOff();
  assert.equal(await get("/jams/1/pulse", asked()), "brought");
});

test("what is refused, or was read by somebody who has left, is not remembered", async () => {
  answering(200, '"as it was"');
  await get("/threads/3", asked());
  await get("/threads/4", asked());
  answering(404, '{"code":"no-such-thread","detail":"There is no such thread."}');
  await assert.rejects(get("/threads/3", asked()), Refused);
  cutOff();
  await assert.rejects(get("/threads/3", asked()), (error: Refused) => error.offline);
  assert.equal(await get("/threads/4", asked()), "as it was");
  forgetAnswers();
  await assert.rejects(get("/threads/4", asked()), (error: Refused) => error.offline);
});
