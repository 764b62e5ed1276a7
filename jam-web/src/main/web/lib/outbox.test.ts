import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "./api";
import { KEPT, lettersIn, Outbox, type Letter, type Store } from "./outbox";

class Memory implements Store {
  readonly kept = new Map<string, string>();
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.kept.set(key, value);
  }
}

const ada = () => "ada";
const NOON = "2026-01-01T12:00:00Z";
const offline = async () => {
  throw new Refused(0, "offline", "");
};

test("what cannot be sent is kept, also for the next visit", async () => {
  const memory = new Memory();
  const outbox = new Outbox(memory, ada, offline);
  assert.equal(await outbox.post("/threads/1/posts", { text: "Trams!" }, "key-1", NOON), undefined);
  assert.deepEqual(
    new Outbox(memory, ada, offline).letters.value.map((letter) => letter.body.text),
    ["Trams!"],
  );
});

test("it is sent later under the very same key, once", async () => {
  const memory = new Memory();
  await new Outbox(memory, ada, offline).post("/threads/1/posts", { text: "Trams!" }, "key-1", NOON);
  const sent: string[] = [];
  const outbox = new Outbox(memory, ada, async ({ id }) => {
    sent.push(id);
    return { id };
  });
  await outbox.flush();
  await outbox.flush();
  assert.deepEqual(sent, ["key-1"]);
  assert.deepEqual(lettersIn(memory), []);
});

test("an answer about something else, or a torn one, confirms nothing", async () => {
  const memory = new Memory();
  for (const answer of [{ id: "key-2" }, {}, undefined]) {
    const outbox = new Outbox(memory, ada, async () => answer);
    assert.equal(await outbox.post("/threads/1/posts", { text: "Trams!" }, "key-1", NOON), undefined);
    await outbox.flush();
    assert.deepEqual(lettersIn(memory).map((letter) => letter.id), ["key-1"]);
  }
});

test("nobody sends what another member wrote on the same device", async () => {
  const memory = new Memory();
  await new Outbox(memory, ada, offline).post("/threads/1/posts", { text: "Trams!" }, "key-1", NOON);
  const sent: Letter[] = [];
  await new Outbox(memory, () => "ben", async (letter) => void sent.push(letter)).flush();
  assert.equal(sent.length, 0);
  assert.equal(lettersIn(memory).length, 1);
});

test("a refusal while its author looks is thrown, and nothing stays behind", async () => {
  const memory = new Memory();
  const outbox = new Outbox(memory, ada, async () => {
    throw new Refused(403, "phase-closed", "Posting ends with the REFINE phase.");
  });
  await assert.rejects(outbox.post("/threads/1/posts", { text: "Late" }, "key-1", NOON));
  assert.deepEqual(lettersIn(memory), []);
});

test("a refusal to who has looked away keeps the words, with the reason", async () => {
  const memory = new Memory();
  const outbox = new Outbox(memory, ada, async () => {
    throw new Refused(403, "phase-closed", "Posting ends with the REFINE phase.");
  });
  assert.equal(await outbox.post("/threads/1/posts", { text: "Late" }, "key-1", NOON, () => false), undefined);
  assert.equal(lettersIn(memory)[0]?.refused?.code, "phase-closed");
});

test("whose session ended while they looked away finds the words waiting", async () => {
  const memory = new Memory();
  const outbox = new Outbox(memory, ada, async () => {
    throw new Refused(401, "sign-in-needed", "");
  });
  assert.equal(await outbox.post("/threads/1/posts", { text: "Late" }, "key-1", NOON, () => false), undefined);
  assert.equal(outbox.waits("key-1"), true);
});

test("a refusal later keeps the words, with the reason", async () => {
  const memory = new Memory();
  await new Outbox(memory, ada, offline).post("/threads/1/posts", { text: "Late" }, "key-1", NOON);
  const outbox = new Outbox(memory, ada, async () => {
    throw new Refused(403, "phase-closed", "Posting ends with the REFINE phase.");
  });
  await outbox.flush();
  assert.equal(lettersIn(memory)[0]?.refused?.code, "phase-closed");
});

test("what another tab keeps is not written over", async () => {
  const memory = new Memory();
  const first = new Outbox(memory, ada, offline);
  const second = new Outbox(memory, ada, offline);
  await first.post("/threads/1/posts", { text: "Trams!" }, "key-1", NOON);
  await second.post("/threads/1/posts", { text: "Ferries!" }, "key-2", NOON);
  second.discard("key-2");
  assert.deepEqual(lettersIn(memory).map((letter) => letter.id), ["key-1"]);
  first.look();
  assert.deepEqual(first.letters.value.map((letter) => letter.id), ["key-1"]);
});

test("a store that takes nothing leaves the letters in memory", async () => {
  const full = { getItem: () => null, setItem: () => { throw new Error("full"); } };
  const outbox = new Outbox(full, ada, offline);
  await outbox.post("/threads/1/posts", { text: "Trams!" }, "key-1", NOON);
  await outbox.post("/threads/1/posts", { text: "Ferries!" }, "key-2", NOON);
  assert.deepEqual(outbox.letters.value.map((letter) => letter.id), ["key-1", "key-2"]);
});

/** Takes no more than so many letters (of this file: all are as short). */
class Small extends Memory {
  most = 1;
  longest = Infinity;
  override setItem(key: string, value: string) {
    if (JSON.parse(value).length > this.most || value.length > this.longest) throw new Error("full");
    super.setItem(key, value);
  }
}

test("a tab whose letters find no place takes none from another tab", async () => {
  const small = new Small();
  const first = new Outbox(small, ada, offline);
  const second = new Outbox(small, ada, offline);
  await first.post("/threads/1/posts", { text: "Trams!" }, "key-1", NOON);
  await second.post("/threads/1/posts", { text: "Ferries!" }, "key-2", NOON);
  first.discard("key-1");
  await first.post("/threads/1/posts", { text: "Bikes!" }, "key-3", NOON);
  second.discard("key-2");
  assert.deepEqual(lettersIn(small).map((letter) => letter.id), ["key-3"]);
  assert.deepEqual(second.letters.value.map((letter) => letter.id), ["key-3"]);
});

test("a refusal for which there is no place leaves the words where they are", async () => {
  const small = new Small();
  await new Outbox(small, ada, offline).post("/threads/1/posts", { text: "Trams!" }, "key-1", NOON);
  small.longest = small.getItem(KEPT)!.length;
  const outbox = new Outbox(small, ada, async () => {
    throw new Refused(403, "phase-closed", "Posting ends with the REFINE phase.");
  });
  await outbox.flush();
  assert.equal(outbox.letters.value[0]?.refused?.code, "phase-closed");
  assert.deepEqual(lettersIn(small).map((letter) => letter.body.text), ["Trams!"]);
});

test("what has gone is not found again in a store that takes nothing more", async () => {
  const small = new Small();
  const outbox = new Outbox(small, ada, offline);
  await outbox.post("/threads/1/posts", { text: "Trams!" }, "key-1", NOON);
  await outbox.post("/threads/1/posts", { text: "Ferries!" }, "key-2", NOON);
  await outbox.post("/threads/1/posts", { text: "Bikes!" }, "key-3", NOON);
  outbox.discard("key-1");
  assert.deepEqual(outbox.letters.value.map((letter) => letter.id), ["key-2", "key-3"]);
  outbox.look();
  assert.deepEqual(outbox.letters.value.map((letter) => letter.id), ["key-2", "key-3"]);
});

test("whose session has ended is waited for, and who was refused may try again", async () => {
  const memory = new Memory();
  await new Outbox(memory, ada, offline).post("/threads/1/posts", { text: "Trams!" }, "key-1", NOON);
  let answer: number | undefined = 401;
  const outbox = new Outbox(memory, ada, async ({ id }) => {
    if (answer) throw new Refused(answer, "no", "No.");
    return { id };
  });
  await outbox.flush();
  assert.equal(lettersIn(memory)[0]?.refused, undefined);
  assert.equal(outbox.unknown.value, true);
  answer = 403;
  await outbox.flush();
  assert.equal(lettersIn(memory)[0]?.refused?.code, "no");
  answer = undefined;
  await outbox.retry("key-1");
  assert.deepEqual(lettersIn(memory), []);
});

test("nothing is sent again by itself to a server that does not know us", async () => {
  const memory = new Memory();
  await new Outbox(memory, ada, offline).post("/threads/1/posts", { text: "Trams!" }, "key-1", NOON);
  let status = 401;
  const outbox = new Outbox(memory, ada, async () => {
    throw new Refused(status, "no", "No.");
  });
  const { setTimeout } = globalThis;
  let waits = 0;
  Object.assign(globalThis, { setTimeout: () => waits++ });
  await outbox.flush();
  assert.deepEqual([outbox.unknown.value, waits], [true, 0]);
  status = 502;
  await outbox.flush();
  assert.deepEqual([outbox.unknown.value, waits], [false, 1]);
  Object.assign(globalThis, { setTimeout });
});

test("a server that is just starting is waited for", async () => {
  const memory = new Memory();
  const outbox = new Outbox(memory, ada, async () => {
    throw new Refused(404, "starting", "");
  });
  assert.equal(await outbox.post("/threads/1/posts", { text: "Trams!" }, "key-1", NOON), undefined);
  assert.equal(lettersIn(memory)[0]?.refused, undefined);
});

test("a store that holds rubbish is empty", () => {
  const memory = new Memory();
  memory.setItem("madang.outbox", "{not json");
  assert.deepEqual(lettersIn(memory), []);
});
