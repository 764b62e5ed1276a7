import { useEffect, useRef } from "preact/hooks";
import { useLocale } from "./lib/i18n/locale";
import { place } from "./lib/router";
import { useSignal } from "./lib/signal";
import { Shell } from "./Shell";
import { screenAt } from "./routes";

/** The screen that the address asks for, inside the frame all screens share. */
export function App() {
  const { path } = useSignal(place);
  const locale = useLocale();
  const before = useRef(path);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [path]);
  return <Shell>{screenAt(path)}</Shell>;
}
