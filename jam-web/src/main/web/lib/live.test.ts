import assert from "node:assert/strict";
import { test } from "node:test";
import { delayAfter, Live, Positions, type LiveEvent } from "./live";

const event = (position: number): LiveEvent => ({ position, kind: "post-written", at: "2026-01-01T12:00:00Z", actor: null });

test("an event told twice is heard once", () => {
  const positions = new Positions(100);
  positions.begin("jam");
  assert.equal(positions.fresh("jam", 102, [event(101), event(102)]).length, 2);
  assert.deepEqual(
    positions.fresh("jam", 103, [event(101), event(102), event(103)]).map((one) => one.position),
    [103],
  );
});

test("each channel remembers its own position", () => {
  const positions = new Positions(100);
  positions.begin("jam");
  positions.begin("thread:a", 90);
  assert.equal(positions.watch(), "jam@100,thread:a@90");
  positions.fresh("jam", 120, [event(120)]);
  assert.equal(positions.watch(), "jam@120,thread:a@90");
});

test("a channel begun later starts at the newest event known", () => {
  const positions = new Positions(100);
  positions.begin("jam");
  positions.fresh("jam", 120, [event(120)]);
  positions.begin("thread:a");
  assert.equal(positions.watch(), "jam@120,thread:a@120");
});

test("what came back from a backup is heard from there on", () => {
  const positions = new Positions(5000);
  positions.begin("jam");
  positions.reset("jam", 3000);
  positions.begin("thread:a");
  assert.equal(positions.watch(), "jam@3000,thread:a@3000");
  assert.equal(positions.fresh("jam", 3001, [event(3001)]).length, 1);
});

test("a channel no longer watched is not heard", () => {
  const positions = new Positions(1);
  positions.begin("jam");
  positions.end("jam");
  assert.deepEqual(positions.fresh("jam", 2, [event(2)]), []);
});

test("what is not in the log has no position and always passes", () => {
  const positions = new Positions(10);
  positions.begin("jam");
  assert.equal(positions.fresh("jam", 10, [event(0)]).length, 1);
});

test("a channel begun while the line is being opened is asked for when it is open", async () => {
  const sockets = slowSockets();
  const listener = { events() {}, reload() {} };
  const live = new Live("one", 7);
  live.watch("jam", listener);
  await after(5);
  live.watch("thread:a", listener);
  await after(60);
  assert.equal(sockets.length, 1);
  const socket = sockets[0]!;
  assert.ok(!socket.url.includes("thread"), "The line was asked for before the thread was.");
  assert.deepEqual(socket.said, []);

  socket.join({});
  await after(60);
  live.close();
  assert.deepEqual(socket.said, [JSON.stringify({ type: "watch", watch: "jam@7,thread:a@7" })]);
});

test("an insight refreshed before the line was open is heard of, one refreshed long before is not", async () => {
  const sockets = slowSockets();
  const heard: string[] = [];
  const live = new Live("one", 7);
  live.watch("jam", { events: (events) => heard.push(...events.map((event) => event.kind)), reload() {} });
  await after(5);
  sockets[0]!.join({ refreshedMillisAgo: 60_000 });
  assert.deepEqual(heard, []);
  sockets[0]!.join({ refreshedMillisAgo: 3 });
  live.close();
  assert.deepEqual(heard, ["insight-refreshed"]);
});

test("a line that was ended for good is not connected again, and says why", async () => {
  const sockets = slowSockets();
  for (const [code, state] of [[4401, "signed-out"], [4404, "shown-out"], [1006, "lost"]] as const) {
    const live = new Live("one", 7);
    live.watch("jam", { events() {}, reload() {} });
    await after(5);
    sockets.at(-1)!.onclose!({ code });
    assert.equal(live.state.value, state);
    assert.equal(live.ended, state !== "lost");
    live.close();
  }
});

test("whose session ended while they listened may have a newer one, which is tried once", async () => {
  const sockets = slowSockets();
  const live = new Live("one", 7);
  live.watch("jam", { events() {}, reload() {} });
  await after(5);
  sockets[0]!.join({});
  sockets[0]!.onclose!({ code: 4401 });
  assert.equal(live.state.value, "lost");
  await after(delayAfter(0, 1) + 100);
  assert.equal(sockets.length, 2);
  sockets[1]!.onclose!({ code: 4401 });
  assert.equal(live.state.value, "signed-out");
  live.close();
});

/** From here on browsers get sockets that open when they are told to. */
function slowSockets(): SlowSocket[] {
  SlowSocket.all = [];
  Object.assign(globalThis, {
    WebSocket: SlowSocket,
    location: { protocol: "http:", host: "jam.example" },
    document: new EventTarget(),
    addEventListener() {},
    removeEventListener() {},
  });
  return SlowSocket.all;
}

class SlowSocket extends EventTarget {
  static readonly OPEN = 1;
  static all: SlowSocket[] = [];
  readyState = 0;
  readonly said: string[] = [];
  onmessage: ((message: { data: string }) => void) | undefined;
  onclose: ((event: { code: number }) => void) | undefined;

  constructor(readonly url: string) {
    super();
    SlowSocket.all.push(this);
  }

  join(more: object): void {
    this.readyState = SlowSocket.OPEN;
    this.onmessage?.({ data: JSON.stringify({ type: "joined", position: 7, now: "2026-01-01T12:00:00Z", present: 1, ...more }) });
  }

  send(words: string): void {
    this.said.push(words);
  }

  close(): void {}
}

const after = (millis: number) => new Promise((done) => setTimeout(done, millis));

test("the wait grows, differs by chance, and ends at half a minute", () => {
  assert.equal(delayAfter(0, 0), 250);
  assert.equal(delayAfter(0, 1), 500);
  assert.ok(delayAfter(3, 0) > delayAfter(1, 1));
  assert.equal(delayAfter(50, 1), 30_000);
});
