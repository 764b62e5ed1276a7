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
