import { useEffect, useRef } from "preact/hooks";
import type { LiveEvent } from "../lib/live";
import { useSignal } from "../lib/signal";
import { current, type CurrentJam } from "./current";

/** The jam whose page this is; only for components inside `InJam`. */
export function useJam(): CurrentJam {
  const now = useSignal(current);
  if (!now) throw new Error("Only inside a jam.");
  return now;
}

/** Hears a channel of the jam (`jam`, `forum:ID`, `thread:ID`, `moderators`) for as long as the component is shown. */
export function useChannel(channel: string, events: (events: LiveEvent[]) => void, reload: () => void): void {
  const { live } = useJam();
  const latest = useRef({ events, reload });
  latest.current = { events, reload };
  useEffect(
    () => live?.watch(channel, { events: (told) => latest.current.events(told), reload: () => latest.current.reload() }),
    [live, channel],
  );
}
