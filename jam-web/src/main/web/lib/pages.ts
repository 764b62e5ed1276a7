import { useRef, useState } from "preact/hooks";
import { get, query, type Parameters } from "./api";
import { asRefused, useResource, type Resource } from "./resource";
import { keep, kept } from "./router";
import type { Refused } from "./api";

/** A list that is read a page at a time. */
export interface PagesOf<T> extends Resource<{ items: T[]; next: string | null; address: string }> {
  more(): void;
  /** Why the further page could not be read; what is there already stays. */
  moreError: Refused | undefined;
  readingMore: boolean;
}

export function usePages<T extends { id: string }>(path: string, parameters: Parameters = {}): PagesOf<T> {
  const address = query(path, parameters);
  /** As many as are shown: a reload does not take away what somebody has asked for, or writes in. */
  const shown = useRef({ address, count: kept<number>(address) ?? 0 });
  const first = useResource(async (signal) => {
    const wanted = shown.current.address === address ? shown.current.count : 0;
    let all = { ...asPage(await get<Answer<T>>(address, signal)), address };
    while (all.next && all.items.length < wanted) {
      const page = asPage(await get<Answer<T>>(query(path, { ...parameters, after: all.next }), signal));
      all = { ...further(all, page), address };
    }
    return all;
  }, [address]);
  if (first.value) shown.current = { address: first.value.address, count: first.value.items.length };
  /** The list that is being read on, or that could not be: another one has its own way on. */
  const [reading, setReading] = useState<{ address: string; error?: Refused }>();
  const own = reading?.address === address ? reading : undefined;
  const readingMore = own !== undefined && !own.error;
  const more = async () => {
    const next = first.value?.next;
    if (!next || readingMore) return;
    setReading({ address });
    try {
      const page = asPage(await get<Answer<T>>(query(path, { ...parameters, after: next })));
      first.set((now) => (now.address === address && now.next === next ? { ...now, ...further(now, page) } : now));
      keep(address, shown.current.count + page.items.length);
      setReading((now) => (now?.address === address ? undefined : now));
    } catch (error) {
      setReading((now) => (now?.address === address ? { address, error: asRefused(error) } : now));
    }
  };
  return { ...first, more: () => void more(), moreError: own?.error, readingMore };
}

interface Items<T> {
  items: T[];
  next: string | null;
}

/** The next page behind what is there; what moved meanwhile is not shown twice. */
export function further<T extends { id: string }>(now: Items<T>, page: Items<T>): Items<T> {
  const known = new Set(now.items.map((one) => one.id));
  return { items: [...now.items, ...page.items.filter((one) => !known.has(one.id))], next: page.next };
}

type Answer<T> = { items: T[]; next?: string | null } | T[];

/** A short list may come whole, as an array. */
export function asPage<T>(answer: Answer<T>): Items<T> {
  return Array.isArray(answer) ? { items: answer, next: null } : { items: answer.items, next: answer.next ?? null };
}
