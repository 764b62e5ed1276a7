import { useJam } from "../jam/useJam";
import { useWords } from "../lib/i18n/locale";
import { moved, type WhatIfAnswer, type WhatIfEntry } from "./asking";
import { Interval } from "./Interval";
import { words } from "./whatIfWords";

/** The first ideas under the weights asked for, and those that would no longer be among them. */
export function WhatIfList({ answer, more }: { answer: WhatIfAnswer; more: (() => void) | null }) {
  const t = useWords(words);
  const { jam } = useJam();
  return (
    <>
      <h2>{t.list}</h2>
      <ol class="stack stack-s" aria-label={t.list}>
        {answer.entries.map((entry) => (
          <li key={entry.thread.id}>
            <Row entry={entry} top={answer.top} />
          </li>
        ))}
      </ol>
      {more && (
        <button type="button" class="button more" onClick={more}>
          {t.more}
        </button>
      )}
      {answer.gone.length > 0 && (
        <section class="stack stack-s">
          <h2>{t.gone(answer.top)}</h2>
          <ul class="stack stack-s">
            {answer.gone.map((one) => (
              <li key={one.thread.id}>
                <a href={`/jams/${jam.id}/review/${one.thread.id}`} lang={one.thread.language}>
                  {one.thread.title}
                </a>{" "}
                <span class="faint figures">{t.goneSaid(one.was, one.place)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Row({ entry, top }: { entry: WhatIfEntry; top: number }) {
  const t = useWords(words);
  const { jam } = useJam();
  return (
    <article class="card what-if-row">
      <div class="what-if-place">
        <span class="visually-hidden">{t.place(entry.place)}</span>
        <strong class="entry-place" aria-hidden="true">
          {entry.place}
        </strong>
        <Move entry={entry} />
      </div>
      <div class="stack stack-s">
        <h3 lang={entry.thread.language}>
          <a href={`/jams/${jam.id}/review/${entry.thread.id}`}>{entry.thread.title}</a>
        </h3>
        <p class="row">
          <span class={entry.stays ? "tag tag-main" : "tag"}>{entry.stays ? t.stays : t.depends}</span>
          {entry.theme && <span class="tag">{entry.theme.label}</span>}
        </p>
        <p class="faint">
          {t.steadySaid(entry.steady, top)} {entry.likely}
        </p>
        <p class="faint">{entry.because}</p>
      </div>
      <Interval entry={entry} />
    </article>
  );
}

/** How far an idea went: in words for those who listen, with an arrow for those who look. */
function Move({ entry }: { entry: WhatIfEntry }) {
  const t = useWords(words);
  const by = moved(entry);
  if (by === null) return <span class="move">{t.fresh}</span>;
  if (by === 0) return <span class="move">{t.same}</span>;
  return (
    <span class={by > 0 ? "move move-up" : "move move-down"}>
      <span aria-hidden="true">{by > 0 ? "▲ " : "▼ "}</span>
      {by > 0 ? t.up(by) : t.down(-by)} <span class="faint">{t.was(entry.was ?? entry.place)}</span>
    </span>
  );
}
