import { post } from "../lib/api";

/** How long a card must be in sight before its idea counts as shown. */
const LONG_ENOUGH = 2_000;
const SENT_EVERY = 5_000;

/** Which threads were on the screen long enough; each is told once. */
export class Exposures {
  private readonly since = new Map<string, number>();
  private readonly told = new Set<string>();

  seen(thread: string, now: number): void {
    if (!this.told.has(thread) && !this.since.has(thread)) this.since.set(thread, now);
  }

  gone(thread: string, now: number): void {
    const since = this.since.get(thread);
    if (since !== undefined && now - since < LONG_ENOUGH) this.since.delete(thread);
  }

  /** The screen is looked at again: what was on it meanwhile was not seen. */
  restart(now: number): void {
    for (const thread of this.since.keys()) this.since.set(thread, now);
  }

  /** The threads that have become ripe; they will not be given again. */
  ripe(now: number): string[] {
    const ripe = [...this.since].filter(([, since]) => now - since >= LONG_ENOUGH).map(([thread]) => thread);
    for (const thread of ripe) {
      this.since.delete(thread);
      this.told.add(thread);
    }
    return ripe;
  }
}

const exposures = new Exposures();
const shown = new WeakMap<Element, string>();
let observer: IntersectionObserver | undefined;
let jam = "";

/** Watches a card of this jam until the returned function is called, and tells the server what was really shown. */
export function watchExposure(inJam: string, thread: string, element: Element): () => void {
  jam = inJam;
  observer ??= start();
  shown.set(element, thread);
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
    exposures.gone(thread, Date.now());
  };
}

function start(): IntersectionObserver {
  setInterval(() => document.hidden || tell(), SENT_EVERY);
  document.addEventListener("visibilitychange", () => (document.hidden ? tell() : exposures.restart(Date.now())));
  return new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const thread = shown.get(entry.target);
        if (thread === undefined) continue;
        if (entry.isIntersecting && !document.hidden) exposures.seen(thread, Date.now());
        else exposures.gone(thread, Date.now());
      }
    },
    { threshold: 0.6 },
  );
}

function tell(): void {
  const threads = exposures.ripe(Date.now());
  // A lost report costs nothing: the thread is merely offered once more.
  if (threads.length > 0) post(`/jams/${jam}/exposures`, { threads }).catch(() => undefined);
}
