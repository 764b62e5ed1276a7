import { call, Refused } from "./api";
import { signal } from "./signal";

/** Something a member wrote, on its way to the server. Its id is the idempotency key, so sending twice is harmless. */
export interface Letter {
  id: string;
  /** Who wrote it: another member on the same device must not send it. */
  member: string;
  path: string;
  body: Record<string, unknown>;
  at: string;
  /** Why the server would not have it; the words stay here until their author has dealt with them. */
  refused?: Pick<Refused, "code" | "detail" | "mend" | "numbers">;
}

export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export const KEPT = "madang.outbox";

/** Reads what an earlier visit left; what cannot be read is no letter. */
export function lettersIn(store: Store): Letter[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEPT) ?? "[]");
    return Array.isArray(kept) ? kept.filter((letter) => letter && letter.id && letter.path) : [];
  } catch {
    return [];
  }
}

type Send = (letter: Letter) => Promise<unknown>;

/** Milliseconds after which a network that neither answers nor fails is taken for none. */
const PATIENCE = 30_000;

const overTheWire: Send = (letter) => call("POST", letter.path, letter.body, { key: letter.id, signal: AbortSignal.timeout(PATIENCE) });

/** Keeps what was written until the server has it: across reloads, lost answers, dead networks and several tabs. */
export class Outbox {
  readonly letters = signal<Letter[]>([]);
  /** Whether the server no longer knows who writes: what waits then goes when its author has signed in. */
  readonly unknown = signal(false);
  private sending = false;
  /** What the store would not take: it waits in memory, for as long as the page is open. */
  private unkept: Letter[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: Store,
    private readonly member: () => string | null,
    private readonly send: Send = overTheWire,
  ) {
    this.letters.set(lettersIn(store));
  }

  /**
   * Sends a letter and answers with what the server made of it; undefined when it could not be sent
   * yet, in which case it stays here and goes by itself. A refusal is thrown to an author who still looks, and
   * takes the letter out; who has looked away finds the letter here with the reason, and whose session has ended
   * meanwhile finds it waiting.
   */
  async post<T>(path: string, body: Record<string, unknown>, id: string, at: string, looks = () => true): Promise<T | undefined> {
    const letter: Letter = { id, member: this.member() ?? "", path, body, at };
    this.change((letters) => [...letters.filter((other) => other.id !== id), letter]);
    try {
      const made = (await this.deliver(letter)) as T;
      this.discard(id);
      return made;
    } catch (error) {
      if (error instanceof Refused && passing(error)) {
        this.later();
        return undefined;
      }
      if (error instanceof Refused && !looks()) {
        if (!this.unknown.value) this.refuse(id, error);
        return undefined;
      }
      this.discard(id);
      throw error;
    }
  }

  /** Sends all that waits, oldest first; stops at the first that cannot go yet. */
  async flush(delivered: (letter: Letter, made: unknown) => void = () => {}): Promise<void> {
    if (this.sending) return this.later(); // what was added meanwhile goes then
    this.sending = true;
    try {
      for (const letter of this.letters.value.filter((one) => !one.refused && one.member === this.member())) {
        if (await this.try(letter, delivered)) continue;
        if (!this.unknown.value) this.later();
        return;
      }
    } finally {
      this.sending = false;
    }
  }

  /** Whether a letter is here that goes by itself. */
  waits(id: string): boolean {
    return this.letters.value.some((letter) => letter.id === id && !letter.refused);
  }

  discard(id: string): void {
    this.change((letters) => letters.filter((letter) => letter.id !== id));
  }

  /** Sends a refused letter once more: a phase may have come back, a member may have been let in again. */
  async retry(id: string): Promise<void> {
    this.change((letters) => letters.map((letter) => (letter.id === id ? { ...letter, refused: undefined } : letter)));
    await this.flush(this.onDelivered);
  }

  /** Another tab has changed what is kept. */
  look(): void {
    this.letters.set(this.all());
  }

  private async try(letter: Letter, delivered: (letter: Letter, made: unknown) => void): Promise<boolean> {
    try {
      const made = await this.deliver(letter);
      this.discard(letter.id);
      delivered(letter, made);
      return true;
    } catch (error) {
      if (!(error instanceof Refused) || passing(error) || this.unknown.value) return false;
      this.refuse(letter.id, error);
      return true;
    }
  }

  private refuse(id: string, { code, detail, mend, numbers }: Refused): void {
    this.change((letters) => letters.map((letter) => (letter.id === id ? { ...letter, refused: { code, detail, mend, numbers } } : letter)));
  }

  private async deliver(letter: Letter): Promise<unknown> {
    try {
      const made = await this.send(letter);
      this.unknown.set(false);
      // an answer about something else, or a torn one, confirms nothing; to send it again is harmless
      if ((made as { id?: unknown } | undefined)?.id !== letter.id) throw new Refused(0, "not-confirmed", "");
      return made;
    } catch (error) {
      this.unknown.set(error instanceof Refused && error.status === 401);
      throw error;
    }
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(this.onDelivered), 5_000 + 5_000 * Math.random());
  }

  /** Told of every letter that went by itself, after its author had looked away. */
  onDelivered: (letter: Letter, made: unknown) => void = () => {};

  private all(): Letter[] {
    const kept = lettersIn(this.store);
    return [...kept.filter((letter) => !has(this.unkept, letter)), ...this.unkept];
  }

  /** Changes what is kept, which another tab may have changed as well. */
  private change(act: (letters: Letter[]) => Letter[]): void {
    const letters = act(this.all());
    this.letters.set(letters);
    if (this.keep(letters)) {
      this.unkept = [];
      return;
    }
    const kept = lettersIn(this.store);
    this.unkept = letters.filter((letter) => !kept.some((one) => one.id === letter.id && !one.refused === !letter.refused));
    this.keep(kept.filter((letter) => has(letters, letter))); // what has gone must not be found again
  }

  private keep(letters: Letter[]): boolean {
    try {
      this.store.setItem(KEPT, JSON.stringify(letters));
      return true;
    } catch {
      return false;
    }
  }
}

const has = (letters: Letter[], letter: Letter): boolean => letters.some((one) => one.id === letter.id);

/** Refusals that pass by themselves: no network, a server that is restarting, too many at once. */
export const passing = (error: Refused): boolean =>
  error.status === 0 || error.status === 429 || error.status >= 502 || error.code === "starting";
