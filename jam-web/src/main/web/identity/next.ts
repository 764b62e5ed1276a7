/** Where to go after signing in: only to a page of our own, never to another site. */
export function nextAfter(query: URLSearchParams): string {
  const next = query.get("next") ?? "/";
  return /^\/(?![/\\])/.test(next) ? next : "/";
}
