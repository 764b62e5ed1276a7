import { useRef, useState } from "preact/hooks";
import { get, query } from "./api";
import { asRefused, useResource, type Resource } from "./resource";
import type { Refused } from "./api";

/** A list that is read a page at a time. */
export interface PagesOf<T> extends Resource<{ items: T[]; next: string | null; address: string }> {
  more(): void;
  /** Why the further page could not be read; what is there already stays. */
  moreError: Refused | undefined;
  readingMore: boolean;
}

type Parameters = Record<string, string | number | boolean | null | undefined>;

export function usePages<T>(path: string, parameters: Parameters = {}): PagesOf<T> {
  const address = query(path, parameters);
  /** As many as are shown: a reload does not take away what somebody has asked for, or writes in. */
  const shown = useRef({ address, count: 0 });
  const first = useResource(async (signal) => {
    const wanted = shown.current.address === address ? shown.current.count : 0;
    let all = { ...asPage(await get<Answer<T>>(address, signal)), address };
    while (all.next && all.items.length < wanted) {
      const page = asPage(await get<Answer<T>>(query(path, { ...parameters, after: all.next }), signal));
      all = { items: [...all.items, ...page.items], next: page.next, address };
    }
    return all;
  }, [address]);
  if (first.value) shown.current = { address: first.value.address, count: first.value.items.length };
  const [moreError, setMoreError] = useState<Refused>();
  const [readingMore, setReadingMore] = useState(false);
  const more = async () => {
    const next = first.value?.next;
    if (!next || readingMore) return;
    setReadingMore(true);
    setMoreError(undefined);
    try {
      const page = asPage(await get<Answer<T>>(query(path, { ...parameters, after: next })));
      first.set((now) => ({ ...now, items: [...now.items, ...page.items], next: page.next }));
    } catch (error) {
      setMoreError(asRefused(error));
    } finally {
      setReadingMore(false);
    }
  };
  return { ...first, more: () => void more(), moreError, readingMore };
}

type Answer<T> = { items: T[]; next?: string | null } | T[];

/** A short list may come whole, as an array. */
export function asPage<T>(answer: Answer<T>): { items: T[]; next: string | null } {
  return Array.isArray(answer) ? { items: answer, next: null } : { items: answer.items, next: answer.next ?? null };
}
