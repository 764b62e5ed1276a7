import { useEffect, useState } from "preact/hooks";

/** A value that many may look at, and that tells them when it changes. */
export interface Signal<T> {
  readonly value: T;
  set(next: T): void;
  update(change: (now: T) => T): void;
  /** Calls back after each change, until the returned function is called. */
  subscribe(listener: (value: T) => void): () => void;
}

export function signal<T>(first: T): Signal<T> {
  let value = first;
  const listeners = new Set<(value: T) => void>();
  return {
    get value() {
      return value;
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener(value);
    },
    update(change) {
      this.set(change(value));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The signal's value now; the component is drawn again when it changes. */
export function useSignal<T>(source: Signal<T>): T {
  const [, draw] = useState({});
  const drawn = source.value;
  useEffect(() => {
    const stop = source.subscribe(() => draw({}));
    if (!Object.is(drawn, source.value)) draw({}); // it changed after being drawn and before being listened to
    return stop;
  }, [source]);
  return drawn;
}
