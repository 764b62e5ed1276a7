import type { Entry } from "../insight/views";
import { useJam } from "../jam/useJam";
import { useWords } from "../lib/i18n/locale";
import { DecisionNote } from "./DecisionNote";
import { Decide } from "./Decide";
import { Factors } from "./Factors";
import { Interval } from "./Interval";
import { Remarks } from "./Remarks";
import { words } from "./words";

/** One place on the shortlist: the idea, how sure we are, why it stands there, and the way to decide. */
export function EntryCard({ entry, changed }: { entry: Entry; changed: () => void }) {
  const t = useWords(words);
  const { jam } = useJam();
  const evidence = `/jams/${jam.id}/review/${entry.thread.id}`;
  return (
    <article class="card entry">
      <p class="entry-place" aria-label={t.place(entry.place)}>
        {entry.place}
      </p>
      <h2 lang={entry.thread.language}>
        <a href={evidence}>{entry.thread.title}</a>
      </h2>
      <div class="stack stack-s entry-said">
        <p class="row">
          {entry.theme && <span class="tag">{entry.theme.label}</span>}
          {entry.rank !== entry.place && <span class="faint">{t.moved(entry.rank)}</span>}
        </p>
        <p>{entry.because}</p>
        <Remarks of={entry.remarks} />
        <details>
          <summary>{t.factors}</summary>
          <Factors factors={entry.factors} />
        </details>
        {entry.decision && <DecisionNote of={entry.decision} />}
      </div>
      <div class="stack stack-s entry-side">
        <Interval entry={entry} />
        <div class="row">
          <a class="button" href={evidence} aria-label={`${t.evidence}: ${entry.thread.title}`}>
            {t.evidence}
          </a>
          <Decide entry={entry} changed={changed} />
        </div>
      </div>
    </article>
  );
}
