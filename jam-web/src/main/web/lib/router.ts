import { signal } from "./signal";

/** Where the browser is: path, query and fragment. */
export interface Place {
  path: string;
  query: URLSearchParams;
  hash: string;
  /** How far down the page was when it was left, for who has come back to it. */
  left?: number;
}

const here = (): Place => ({
  path: location.pathname,
  query: new URLSearchParams(location.search),
  hash: location.hash.slice(1),
});

export const place = signal<Place>(typeof location === "undefined" ? { path: "/", query: new URLSearchParams(), hash: "" } : here());

/** What is kept with a page's place in the history, for who comes back to it. */
export const kept = <T>(name: string): T | undefined => (history.state as Record<string, T> | null)?.[name];

export const keep = (name: string, value: unknown): void => history.replaceState({ ...(history.state as object | null), [name]: value }, "");

/** Goes to another page of the application without loading it anew. */
export function go(url: string, how: "push" | "replace" = "push"): void {
  if (how === "push") {
    keep("left", scrollY);
    history.pushState(null, "", url);
  } else history.replaceState(history.state, "", url);
  place.set(here());
}

/** Where one signs in, to come back to the page that is here. */
export function signInAddress(): string {
  const { pathname, search } = location;
  return pathname === "/sign-in" ? pathname + search : `/sign-in?next=${encodeURIComponent(pathname + search)}`;
}

/** Makes ordinary links and the back button move within the application. */
export function startRouter(): void {
  addEventListener("popstate", () => place.set({ ...here(), left: kept<number>("left") ?? 0 }));
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.("a[href]") as HTMLAnchorElement | null;
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (/^\/(api|openapi|health)/.test(link.pathname)) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    go(link.href);
  });
}

/** Reads `/jams/:jam/threads/:thread`; null when the path is another one. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/").filter(Boolean);
  const given = path.split("/").filter(Boolean);
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? "";
    if (part.startsWith(":")) found[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return found;
}
