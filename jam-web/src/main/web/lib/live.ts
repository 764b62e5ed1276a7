import { signal, type Signal } from "./signal";

/** One thing that happened, as the server tells it; what else it holds depends on its kind. */
export interface LiveEvent {
  position: number;
  kind: string;
  at: string;
  actor: string | null;
  threadId?: string;
  postId?: string;
  [field: string]: unknown;
}

/** The last two are for good: nobody is signed in any more, or the member is no longer in the jam. */
export type LineState = "connecting" | "open" | "lost" | "signed-out" | "shown-out";

/** Who listens to a channel: to events in order, each once, or to the wish that all be read anew. */
export interface Listener {
  events(events: LiveEvent[]): void;
  reload(): void;
}

/** The longest that something told may be on its way while other words are heard. */
const ON_ITS_WAY = 2_000;

/** Half of an exponential wait, plus chance, so that ten thousand browsers do not return in one instant. */
export function delayAfter(failures: number, chance: number): number {
  const most = Math.min(30_000, 500 * 2 ** Math.min(failures, 10));
  return most / 2 + (most / 2) * chance;
}

/** How far each channel has been read; hands out each event once, in order. */
export class Positions {
  private readonly at = new Map<string, number>();

  constructor(private highest = 0) {}

  /** A channel not watched before begins where the newest known event is. */
  begin(channel: string, position = this.highest): void {
    if (!this.at.has(channel)) this.at.set(channel, position);
  }

  end(channel: string): void {
    this.at.delete(channel);
  }

  has(channel: string): boolean {
    return this.at.has(channel);
  }

  reached(channel: string, position: number): void {
    this.at.set(channel, Math.max(position, this.at.get(channel) ?? 0));
    this.highest = Math.max(this.highest, position);
  }

  /** All is read anew from here; earlier than before where the jam came back from a backup. */
  reset(channel: string, position: number): void {
    if (position < (this.at.get(channel) ?? 0)) this.highest = position;
    this.at.set(channel, position);
    this.highest = Math.max(this.highest, position);
  }

  /** The events of a frame that this channel has not seen; remembers that it now has. Unlogged ones (no position) always pass. */
  fresh(channel: string, position: number, events: LiveEvent[]): LiveEvent[] {
    const seen = this.at.get(channel);
    if (seen === undefined) return [];
    const fresh = events.filter((event) => !event.position || event.position > seen);
    this.reached(channel, position || seen);
    return fresh;
  }

  /** `jam@120,thread:7f…@118`, as the server reads it. */
  watch(): string {
    return [...this.at].map(([channel, position]) => `${channel}@${position}`).join(",");
  }
}

type Told =
  | { type: "joined"; position: number; now: string; present: number; refreshedMillisAgo?: number }
  | { type: "frame"; channel: string; position: number; events: LiveEvent[] }
  | { type: "reload"; channel: string; position: number }
  | { type: "presence"; present: number }
  | { type: "beat" };

/** The line to one jam. Reconnects by itself, and says on every return how far it had read. */
export class Live {
  readonly state: Signal<LineState> = signal<LineState>("connecting");
  readonly present = signal<number>(0);
  private readonly positions: Positions;
  private readonly listeners = new Map<string, Set<Listener>>();
  private socket: WebSocket | undefined;
  private failures = 0;
  /** What the server knows that we watch. */
  private asked = "";
  private timer: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private watching: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  /** When something was heard last; before the first word, when all that is read by REST had yet to be asked for. */
  private heardAt = performance.now();

  /** @param position of the state already read by REST; nothing after it will be missed */
  constructor(private readonly jam: string, position: number) {
    this.positions = new Positions(position);
    addEventListener("online", this.hurry);
    document.addEventListener("visibilitychange", this.hurry);
  }

  /** Listens to a channel until the returned function is called. Read by REST after this, and nothing is missed. */
  watch(channel: string, listener: Listener): () => void {
    const set = this.listeners.get(channel) ?? new Set();
    set.add(listener);
    this.listeners.set(channel, set);
    if (!this.positions.has(channel)) {
      this.positions.begin(channel);
      this.tellWatch();
    }
    if (!this.socket && !this.timer) this.timer = setTimeout(this.connect, 0);
    return () => {
      set.delete(listener);
      if (set.size > 0) return;
      this.listeners.delete(channel);
      this.positions.end(channel);
      this.tellWatch();
    };
  }

  /** Whether it will not be connected again. */
  get ended(): boolean {
    return this.state.value === "signed-out" || this.state.value === "shown-out";
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    clearTimeout(this.silence);
    clearTimeout(this.watching);
    removeEventListener("online", this.hurry);
    document.removeEventListener("visibilitychange", this.hurry);
    this.socket?.close();
  }

  private readonly connect = (): void => {
    this.timer = undefined;
    if (this.closed) return;
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    this.asked = this.positions.watch();
    const socket = new WebSocket(`${scheme}://${location.host}/live/${this.jam}?watch=${encodeURIComponent(this.asked)}`);
    this.socket = socket;
    socket.onmessage = (message) => this.hear(JSON.parse(String(message.data)) as Told);
    socket.onclose = (event) => socket === this.socket && this.lost(event.code);
    this.expectSound();
  };

  private hear(told: Told): void {
    this.expectSound();
    this.tell(told);
    this.heardAt = performance.now();
  }

  private tell(told: Told): void {
    switch (told.type) {
      case "joined":
        this.failures = 0;
        this.state.set("open");
        this.present.set(told.present);
        this.tellWatch();
        this.catchUpOnInsight(told.refreshedMillisAgo, told.now);
        break;
      case "presence":
        this.present.set(told.present);
        break;
      case "frame":
        this.give(told.channel, this.positions.fresh(told.channel, told.position, told.events));
        break;
      case "reload":
        this.positions.reset(told.channel, told.position);
        this.listeners.get(told.channel)?.forEach((listener) => listener.reload());
        break;
      case "beat": // not answered: ten thousand answers in one instant are more than a server's queue holds
    }
  }

  /** What is not in the log is not told again to one who was away: an insight refreshed meanwhile is noticed here. */
  private catchUpOnInsight(millisAgo: number | undefined, at: string): void {
    if (millisAgo === undefined || millisAgo > performance.now() - this.heardAt + ON_ITS_WAY) return;
    this.give("jam", [{ position: 0, kind: "insight-refreshed", at, actor: null }]);
  }

  private give(channel: string, events: LiveEvent[]): void {
    if (events.length === 0) return;
    this.listeners.get(channel)?.forEach((listener) => listener.events(events));
  }

  private lost(code: number): void {
    this.socket = undefined;
    clearTimeout(this.silence);
    if (this.closed) return;
    if (code === 4404) return this.state.set("shown-out");
    // whose line was open may have signed in again meanwhile: that is asked once
    if (code === 4401 && this.state.value !== "open") return this.state.set("signed-out");
    this.state.set("lost");
    this.timer = setTimeout(this.connect, delayAfter(this.failures++, Math.random()));
  }

  /** The network is back, or the page is looked at again: no need to wait out a long delay. */
  private readonly hurry = (): void => {
    if (!this.timer || document.hidden) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.connect, 200 * Math.random());
  };

  /** A line that says nothing for two heartbeats is dead, even if nobody told the browser. */
  private expectSound(): void {
    clearTimeout(this.silence);
    const socket = this.socket;
    this.silence = setTimeout(() => {
      socket?.close();
      if (socket === this.socket) this.lost(1006);
    }, 50_000);
  }

  /** Several channels asked for in one turn are told to the server once; while the line is being opened, when it has joined. */
  private tellWatch(): void {
    clearTimeout(this.watching);
    this.watching = setTimeout(() => {
      const watch = this.positions.watch();
      if (watch === this.asked || this.socket?.readyState !== WebSocket.OPEN) return;
      this.asked = watch;
      this.socket.send(JSON.stringify({ type: "watch", watch }));
    }, 20);
  }
}
