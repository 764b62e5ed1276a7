import { del, forgetAnswers, get, post, type Refused } from "../lib/api";
import { setServerTime } from "../lib/clock";
import { chooseLocale } from "../lib/i18n/locale";
import { keep } from "../lib/kept";
import { delayAfter } from "../lib/live";
import { KEPT as LETTERS, Outbox } from "../lib/outbox";
import { asRefused } from "../lib/resource";
import { go } from "../lib/router";
import { signal } from "../lib/signal";
import type { Member, Session } from "./views";

/** Who is here: undefined until we know, null for a stranger. */
export const member = signal<Member | null | undefined>(undefined);

/** Why the server has not said who is here, when it could not be asked. */
export const unanswered = signal<Refused | null>(null);

/** What the identity provider is called by which one may sign in; null when there is none. */
export const provider = signal<string | null>(null);

/** What was written on this device and is not with the server yet. */
export const outbox = new Outbox(localStorage, () => member.value?.id ?? null);
addEventListener("storage", (event) => {
  if (event.key === LETTERS) outbox.look();
  if (event.key === KEPT) void readSession().catch(() => undefined); // another page of this browser has signed in or out
});

/** Whether these words have gone into the outbox: a draft of them need not be kept as well. */
export const isOnItsWay = (draft: { key: string }): boolean => outbox.letters.value.some((letter) => letter.id === draft.key);

const KEPT = "madang.member";

/** Whether a member was here last time, who most likely still is. */
export const wasMember = (): boolean => localStorage.getItem(KEPT) !== null;

let reading: Promise<void> | undefined;
let failures = 0;

/**
 * Asks the server who we are, after something that may bring the answer along; who asks meanwhile waits for the same.
 * Without a network, believes what it said last time, so that drafts can be written.
 */
export function readSession(after?: Promise<void>): Promise<void> {
  reading ??= Promise.resolve(after)
    .then(ask)
    .finally(() => (reading = undefined));
  return reading;
}

async function ask(): Promise<void> {
  try {
    const session = await get<Session>("/session");
    setServerTime(session.now);
    provider.set(session.signOn?.name ?? null);
    become(session.member ?? null);
    unanswered.set(null);
    failures = 0;
  } catch (error) {
    const kept = localStorage.getItem(KEPT);
    if (kept) return member.set(JSON.parse(kept) as Member);
    unanswered.set(asRefused(error));
    setTimeout(() => member.value === undefined && readSession().catch(() => undefined), 1_000 + delayAfter(failures++, Math.random()));
    throw error;
  }
}

export function become(who: Member | null): void {
  if (who) keep(KEPT, JSON.stringify(who));
  else localStorage.removeItem(KEPT);
  if (who && !localStorage.getItem("madang.locale") && (who.locale === "ko" || who.locale === "en")) chooseLocale(who.locale);
  if (who?.id !== member.value?.id) forgetAnswers();
  member.set(who);
  if (who) void outbox.flush(outbox.onDelivered);
}

export async function signIn(email: string, password: string): Promise<void> {
  become(await post<Member>("/session", { email, password }));
}

/** Signs out here, and goes on to the identity provider where one signed in there. */
export async function signOut(): Promise<void> {
  const there = await del<{ next: string } | undefined>("/session");
  become(null);
  if (there?.next) location.assign(there.next);
  else go("/");
}
