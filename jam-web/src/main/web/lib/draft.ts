import { useCallback, useEffect, useRef, useState } from "preact/hooks";

/** Words being written, kept on this device, or in this tab alone, until they are sent: they survive a reload, on the device a dead battery too. */
export function useDraft<T extends Record<string, unknown>>(
  name: string,
  first: T,
  store: Storage = localStorage,
): [T, (change: Partial<T>) => void, (only?: (draft: T) => boolean) => void] {
  const key = `madang.draft.${name}`;
  const [draft, setDraft] = useState<T>(() => readDraft(store.getItem(key), first));
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef(draft);
  latest.current = draft;
  const write = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    try {
      store.setItem(key, JSON.stringify(latest.current));
    } catch {
      // A full or forbidden store: the words are still on the screen.
    }
  }, [key]);
  const change = useCallback(
    (part: Partial<T>) => {
      latest.current = { ...latest.current, ...part };
      setDraft(latest.current);
      timer.current ??= setTimeout(write, 300);
    },
    [write],
  );
  const forget = useCallback((only: (draft: T) => boolean = () => true) => {
    if (!only(latest.current)) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    store.removeItem(key);
    latest.current = first;
    setDraft(first);
  }, [key]);
  useEffect(() => {
    const keep = () => timer.current !== undefined && write();
    addEventListener("pagehide", keep);
    return () => {
      keep();
      removeEventListener("pagehide", keep);
    };
  }, [write]);
  return [draft, change, forget];
}

/** The drafts that are kept on this device under names that begin like this, by the rest of their names. */
export function draftsUnder<T extends Record<string, unknown>>(name: string, first: T): [string, T][] {
  const start = `madang.draft.${name}`;
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(start))
    .map((key) => [key.slice(start.length), readDraft(localStorage.getItem(key), first)]);
}

/** A draft of an earlier version may lack a field: the first value fills it. */
export function readDraft<T extends Record<string, unknown>>(kept: string | null, first: T): T {
  try {
    const found: unknown = JSON.parse(kept ?? "null");
    return found && typeof found === "object" ? { ...first, ...(found as Partial<T>) } : first;
  } catch {
    return first;
  }
}
