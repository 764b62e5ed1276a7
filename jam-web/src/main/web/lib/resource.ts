import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { isRemembered, Refused } from "./api";

/** Something being read from the server: not there yet, there, or refused. Keeps the old value while reading anew. */
export interface Resource<T> {
  value: T | undefined;
  error: Refused | undefined;
  loading: boolean;
  reload(): void;
  /** Puts another value in its place, for instance after a change or a live event. What is being read meanwhile knows nothing of it, and is asked for again. */
  set(change: T | ((now: T) => T)): void;
}

interface State<T> {
  value?: T;
  error?: Refused;
  loading: boolean;
}

/** Reads when the component appears and whenever one of the `keys` changes; the last question asked wins. */
export function useResource<T>(read: (signal: AbortSignal) => Promise<T>, keys: unknown[]): Resource<T> {
  const [state, setState] = useState<State<T>>({ loading: true });
  const [turn, setTurn] = useState(0);
  const reader = useRef(read);
  reader.current = read;
  const before = useRef<unknown[]>(keys);
  const underWay = useRef<AbortController>();
  useEffect(() => {
    const abort = new AbortController();
    const done = (next: (now: State<T>) => State<T>) => {
      if (abort.signal.aborted) return;
      underWay.current = undefined;
      setState(next);
    };
    underWay.current = abort;
    const same = before.current.length === keys.length && before.current.every((key, at) => Object.is(key, keys[at]));
    before.current = keys;
    setState((now) => (same && now.value !== undefined ? { value: now.value, loading: true } : { loading: true }));
    reader.current(abort.signal).then(
      (value) => done(() => ({ value, loading: false, ...(isRemembered(abort.signal) && { error: asReadBefore() }) })),
      (error) => abort.signal.aborted || done((now) => ({ ...now, error: asRefused(error), loading: false })),
    );
    return () => abort.abort();
  }, [...keys, turn]);
  const reload = useCallback(() => setTurn((now) => now + 1), []);
  useAnew(state.error, reload);
  const set = useCallback((change: T | ((now: T) => T)) => {
    if (underWay.current) {
      underWay.current.abort();
      reload();
    }
    setState((now) => {
      if (typeof change !== "function") return { value: change, loading: false };
      return now.value === undefined ? now : { ...now, value: (change as (now: T) => T)(now.value) };
    });
  }, []);
  return { value: state.value, error: state.error, loading: state.loading, reload, set };
}

/** What is shown was read before; it could not be read anew. */
export const asReadBefore = (): Refused => new Refused(0, "as-read-before", "");
export const isAsReadBefore = (error: Refused | null | undefined): boolean => error?.code === "as-read-before";

/** Milliseconds after which a server that did not answer is asked once more, and as much again by chance. */
const ONCE_MORE = 10_000;

/** Reads anew what was only remembered, as soon as there is a network, or the server answers. */
export function useAnew(error: Refused | null | undefined, read: () => void): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    if (!isAsReadBefore(error)) return undefined;
    const again = () => navigator.onLine && latest.current();
    const timer = setInterval(again, ONCE_MORE * (1 + Math.random()));
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  }, [error]);
}

/** Whatever went wrong, as the one error the screens know. A defect of ours is written to the console. */
export function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  console.error(error);
  return new Refused(500, "defect", "");
}
