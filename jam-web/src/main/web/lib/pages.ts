import { useState } from "preact/hooks";
import { get, query } from "./api";
import { asRefused, useResource, type Resource } from "./resource";
import type { Refused } from "./api";

/** A list that is read a page at a time. */
export interface PagesOf<T> extends Resource<{ items: T[]; next: string | null }> {
  more(): void;
  /** Why the further page could not be read; what is there already stays. */
  moreError: Refused | undefined;
  readingMore: boolean;
}

type Parameters = Record<string, string | number | boolean | null | undefined>;

export function usePages<T>(path: string, parameters: Parameters = {}): PagesOf<T> {
  const address = query(path, parameters);
  const first = useResource((signal) => get<Answer<T>>(address, signal).then(asPage), [address]);
  const [moreError, setMoreError] = useState<Refused>();
  const [readingMore, setReadingMore] = useState(false);
  const more = async () => {
    const next = first.value?.next;
    if (!next || readingMore) return;
    setReadingMore(true);
    setMoreError(undefined);
    try {
      const page = asPage(await get<Answer<T>>(query(path, { ...parameters, after: next })));
      first.set((now) => ({ items: [...now.items, ...page.items], next: page.next }));
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
