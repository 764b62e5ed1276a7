import { useEffect, useState } from "preact/hooks";
import { member, outbox, readSession } from "../identity/session";
import { common } from "../lib/i18n/messages";
import { useWords } from "../lib/i18n/locale";
import { useOnline } from "../lib/online";
import { signal, useSignal } from "../lib/signal";
import type { LineState } from "../lib/live";
import { place, signInAddress } from "../lib/router";
import { current } from "./current";

const noLine = signal<LineState>("open");

/** Says when the line is lost or has ended, and that what was written waits; otherwise says nothing. */
export function ConnectionBar() {
  const t = useWords(common);
  const here = useSignal(current);
  const line = useSignal(here?.live?.state ?? noLine);
  const written = useSignal(outbox.letters).filter((letter) => letter.member === (member.value?.id ?? ""));
  const letters = written.filter((letter) => !letter.refused);
  const refused = written.length - letters.length;
  const online = useOnline();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (line !== "lost") return setLate(false);
    const timer = setTimeout(() => setLate(true), 1500);
    return () => clearTimeout(timer);
  }, [line]);
  useEffect(() => {
    if (online) void retry();
  }, [online, line === "open"]);
  const inside = useSignal(place).path.includes(here?.jam.id ?? "none");
  const unknown = useSignal(outbox.unknown) && letters.length > 0;
  const signedOut = online && ((inside && line === "signed-out") || unknown);
  const waiting = letters.length > 0 ? t.waiting(letters.length) : "";
  const told = !online
    ? t.offline
    : signedOut
      ? `${t.signInFirst} ${waiting}`
      : inside && line === "shown-out"
        ? t.shownOut
        : late
          ? t.reconnecting
          : waiting;
  return (
    <div role="status" class={told || refused ? "connection" : undefined}>
      {told && (
        <p>
          {told} {signedOut && <a href={signInAddress()}>{t.signIn}</a>}
        </p>
      )}
      {refused > 0 && <p>{here ? <a href={`/jams/${here.jam.id}/mine`}>{t.refused(refused)}</a> : t.refused(refused)}</p>}
    </div>
  );
}

async function retry(): Promise<void> {
  if (member.value === undefined) await readSession().catch(() => undefined);
  await outbox.flush(outbox.onDelivered);
}
