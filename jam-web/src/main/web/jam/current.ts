import { get } from "../lib/api";
import { serverNow, setServerTime } from "../lib/clock";
import { keep } from "../lib/kept";
import { Live, type LiveEvent } from "../lib/live";
import { member } from "../identity/session";
import { signal } from "../lib/signal";
import { asRefused } from "../lib/resource";
import { place } from "../lib/router";
import type { Refused } from "../lib/api";
import { bringHome, homeAt } from "./firstLook";
import { isInside, type Jam } from "./views";

/** The jam on the screen, with its live line; kept while one moves between its pages. */
export interface CurrentJam {
  jam: Jam;
  /** Null for those who are not (yet) members: the line is for members only. */
  live: Live | null;
}

export const current = signal<CurrentJam | null>(null);
export const entering = signal<{ id: string; error: Refused | null } | null>(null);

let enteredAs: string | null = null;

/** Opens a jam as this member sees it, unless it is already open and can be heard. */
export async function enterJam(id: string, viewer: string | null): Promise<void> {
  if (current.value?.jam.id === id && enteredAs === viewer && !current.value.live?.ended) return;
  enteredAs = viewer;
  leaveJam();
  entering.set({ id, error: null });
  try {
    const jam = await readJam(id, viewer);
    if (entering.value?.id !== id) return;
    open(jam);
  } catch (error) {
    if (entering.value?.id === id) entering.set({ id, error: asRefused(error) });
  }
}

/** Without a network the jam as it was last seen will do, so that a draft can be gone on with. */
async function readJam(id: string, viewer: string | null): Promise<Jam> {
  const key = `madang.jam.${viewer}.${id}`;
  try {
    const jam = await get<Jam>(`/jams/${id}`);
    keep(key, JSON.stringify(jam));
    return jam;
  } catch (error) {
    const kept = asRefused(error).offline ? localStorage.getItem(key) : null;
    if (!kept) throw error;
    return { ...(JSON.parse(kept) as Jam), now: new Date(serverNow()).toISOString() };
  }
}

export function leaveJam(): void {
  current.value?.live?.close();
  current.set(null);
  entering.set(null);
}

/** Reads the jam anew, for instance when a phase began; the live line stays as it is. Who waits in the lobby will see the home next. */
export async function refreshJam(): Promise<void> {
  const now = current.value;
  if (!now) return;
  if (now.jam.phase === "LOBBY" && homeAt(place.value.path) === now.jam.id) await bringHome(now.jam.id, false);
  const jam = await get<Jam>(`/jams/${now.jam.id}`);
  setServerTime(jam.now);
  readAt = performance.now();
  if (current.value?.jam.id !== jam.id) return;
  if (now.live || !jam.member) current.set({ jam, live: now.live });
  else open(jam);
}

const CHANGES_THE_JAM = /^(jam-changed|phases-changed|phase-began|roles-changed)$/;

/** Milliseconds over which the browsers of a jam read it anew, and for each who is there: all hear in the same instant that it changed. */
const SPREAD = 3_000;
const SPREAD_EACH = 1.5;
let refreshing: ReturnType<typeof setTimeout> | undefined;

export const awhile = (): number => (SPREAD + SPREAD_EACH * (current.value?.live?.present.value ?? 0)) * Math.random();

/** Reads the jam anew within some seconds; asked for twice meanwhile, once. */
export const refreshSoon = (): void => {
  refreshing ??= setTimeout(() => {
    refreshing = undefined;
    refreshJam().catch(() => undefined); // without a network it is read anew with the next reload
  }, awhile());
};

/** Milliseconds after which the figures of a jam are old. */
const OLD = 60_000;
let readAt = 0;

/** For who comes back to the figures; who has just arrived has them, and asks for nothing. */
export const refreshIfOld = (): void => {
  if (performance.now() - readAt > OLD) refreshSoon();
};

function open(jam: Jam): void {
  setServerTime(jam.now);
  readAt = performance.now();
  const live = isInside(jam) ? new Live(jam.id, jam.position) : null;
  live?.watch("jam", { events: (events) => events.some(changesTheJam) && refreshSoon(), reload: refreshSoon });
  current.set({ jam, live });
  entering.set(null);
}

/** Somebody else's roles change nothing here. */
const changesTheJam = (event: LiveEvent) =>
  CHANGES_THE_JAM.test(event.kind) && (event.kind !== "roles-changed" || event.member === member.value?.id);
