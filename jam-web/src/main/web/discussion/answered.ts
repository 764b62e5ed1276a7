import { get, put } from "../lib/api";
import { locale } from "../lib/i18n/locale";
import type { Live, LiveEvent } from "../lib/live";
import { asRefused } from "../lib/resource";
import { signal } from "../lib/signal";
import { announce } from "../lib/ui/announce";
import { member } from "../identity/session";
import { awhile, current, type CurrentJam } from "../jam/current";
import { type Reply, withEvents } from "./replies";
import type { Post } from "./views";
import { words } from "./words";

/** As many as the server tells. */
export const MOST_ANSWERED = 50;

/** The replies to one that one has not seen, oldest first. */
export const answered = signal<readonly Reply[]>([]);

/** What one has seen on this page, though it may still be told of. */
const seen = new Set<string>();

const tell = (replies: readonly Reply[]) => {
  const once = new Map(replies.map((reply) => [reply.id, reply]));
  answered.set([...once.values()].filter(({ id }) => !seen.has(id)).slice(-MOST_ANSWERED));
};

/** Follows the jam on the screen: what waits for one there, and what comes. */
export function followAnswers(): void {
  let live: Live | null = null;
  current.subscribe((now) => {
    if (now?.live === live) return;
    live = now?.live ?? null;
    seen.clear();
    answered.set([]);
    if (now && live) follow(now, live);
  });
}

/** Those that have come since there were these. */
const since = (before: readonly Reply[]) => answered.value.filter(({ id }) => before.every((reply) => reply.id !== id));

function follow({ jam }: CurrentJam, live: Live): void {
  let failed = false;
  const ask = async () => {
    const before = answered.value;
    const newest = await get<Reply[]>(`/jams/${jam.id}/contributions/unseen`).catch(() => null);
    failed = !newest;
    if (newest && current.value?.live === live) tell([...newest.reverse(), ...since(before)]);
  };
  const askSoon = () => void setTimeout(() => current.value?.live === live && void ask(), awhile());
  const hear = (events: LiveEvent[]) => {
    const before = answered.value;
    tell(withEvents(before, events, member.value?.id));
    if (since(before).length > 0) announce(words[locale.value].answeredNow);
  };
  live.watch("jam", { events: hear, reload: askSoon });
  live.state.subscribe((state) => state === "open" && failed && askSoon());
  if (jam.phase !== "LOBBY") void ask();
}

/** Tells the server; without a network, again until it has heard. Who closes the page before finds them new once more. */
function note(path: string, body: unknown, by = member.value?.id): void {
  if (by !== member.value?.id) return;
  put(path, body).catch((error: unknown) => asRefused(error).offline && setTimeout(() => note(path, body, by), 5_000 + 5_000 * Math.random()));
}

/** One has read these where they stand: they are new no more, here and on every other device. */
export function read(jam: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  for (const id of ids) seen.add(id);
  tell(answered.value);
  note(`/jams/${jam}/contributions/read`, { posts: ids });
}

/** One has these before one's eyes, newest first: nothing up to them is new any more, here and on every other device. */
export function see(jam: string, shown: readonly Post[], until: string | null): void {
  for (const { id } of shown) seen.add(id);
  tell(answered.value);
  const newest = shown[0]?.at;
  if (newest && newest !== until) note(`/jams/${jam}/contributions/seen`, { until: newest });
}
