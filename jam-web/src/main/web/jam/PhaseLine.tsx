import { useLocale, useWords } from "../lib/i18n/locale";
import { momentOf } from "../lib/time";
import { whenIs } from "./phases";
import type { Jam } from "./views";
import { words } from "./words";

/** The phases from left to right, and which one it is. */
export function PhaseLine({ jam }: { jam: Jam }) {
  const t = useWords(words);
  const locale = useLocale();
  return (
    <ol class={jam.phase === "LOBBY" ? "phases" : "phases phases-short"} aria-label={t.phases} tabIndex={0}>
      {jam.phases.map(({ phase, starts }) => (
        <li key={phase} class={`phase phase-${whenIs(phase, jam.phase)}`} aria-current={phase === jam.phase ? "step" : undefined}>
          <strong>{t.phase[phase]}</strong>
          <span class="faint">
            {phase === jam.phase ? t.now : <time dateTime={starts}>{momentOf(starts, locale)}</time>}
          </span>
        </li>
      ))}
    </ol>
  );
}
