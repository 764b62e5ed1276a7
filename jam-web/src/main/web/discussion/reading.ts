import { type RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { answered, read } from "./answered";

const KEPT = "madang.read.";

/** The post at which reading stopped, if that was not the very beginning. */
export const keptPlace = (thread: string): string | null => sessionStorage.getItem(KEPT + thread);

export function keepPlace(thread: string, post: string | null): void {
  if (post) sessionStorage.setItem(KEPT + thread, post);
  else sessionStorage.removeItem(KEPT + thread);
}

/** The first post at the top of the window; null while the opening is still to be seen. */
export function topPost(list: Element | null): string | null {
  if (!list || list.getBoundingClientRect().top > 0) return null;
  for (const post of list.children) {
    if (post.getBoundingClientRect().bottom > 80) return post.id;
  }
  return null;
}

/** Whether a post is in the window now; or, `orAbove`, already scrolled past. */
export function shows(list: Element | null, post: string, orAbove = false): boolean {
  const shown = document.getElementById(post); // a selector would look through the whole list
  if (!shown || !list?.contains(shown)) return false;
  const box = shown.getBoundingClientRect();
  return box.top < innerHeight && (orAbove || box.bottom > 0);
}

/** Whether so much of a post is in the window as can be read of it at a glance: half of it, or half a window. */
function showsMost(list: Element | null, post: string): boolean {
  if (!shows(list, post)) return false;
  const { top, bottom, height } = document.getElementById(post)!.getBoundingClientRect();
  return Math.min(bottom, innerHeight) - Math.max(top, 0) >= Math.min(height, innerHeight) / 2;
}

/** How long a reply must be in sight before it counts as read, in milliseconds. */
const LONG_ENOUGH = 1_500;

/** Replies to the reader that are new are read where they stand; where none is new, nothing is looked for. */
export function useReadingAnswers(jam: string, list: RefObject<Element>): void {
  useEffect(() => {
    let before: readonly string[] = [];
    const timer = setInterval(() => {
      const now = document.hidden ? [] : answered.value.map(({ id }) => id).filter((id) => showsMost(list.current, id));
      read(jam, now.filter((id) => before.includes(id)));
      before = now;
    }, LONG_ENOUGH);
    return () => clearInterval(timer);
  }, [jam]);
}
