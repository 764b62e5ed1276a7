import { useEffect, useRef } from "preact/hooks";
import { useLocale } from "./lib/i18n/locale";
import { place } from "./lib/router";
import { useSignal } from "./lib/signal";
import { Shell } from "./Shell";
import { screenAt } from "./routes";

/** Milliseconds within which a page that one comes back to is as long again as it was. */
const BACK_WITHIN = 5_000;

/** Scrolls to where one was as soon as the page is long enough, unless the reader moves first. */
function scrollWhenLong(down: number): () => void {
  const grown = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight - innerHeight < down) return;
    scrollTo(0, down);
    stop();
  });
  const moves = ["wheel", "touchstart", "keydown", "pointerdown"] as const;
  const timer = setTimeout(stop, BACK_WITHIN);
  function stop() {
    clearTimeout(timer);
    grown.disconnect();
    for (const move of moves) removeEventListener(move, stop);
  }
  for (const move of moves) addEventListener(move, stop, { passive: true });
  scrollTo(0, 0);
  if (down > 0) grown.observe(document.body);
  else stop();
  return stop;
}

/** The screen that the address asks for, inside the frame all screens share. */
export function App() {
  const { path, left } = useSignal(place);
  const locale = useLocale();
  const before = useRef(path);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.getElementById("main")?.focus({ preventScroll: true });
    return scrollWhenLong(left ?? 0);
  }, [path]);
  return <Shell>{screenAt(path)}</Shell>;
}
