import { useEffect, useRef } from "preact/hooks";

/**
 * Does something once, a while after it was asked for, however often it is asked for meanwhile. The wait differs by
 * chance, so that ten thousand browsers that hear the same do not ask the server in the same instant.
 */
export function useSoon(act: () => void, atLeast: number, spread: number): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, atLeast + spread * Math.random());
  };
}
