import { useEffect, useState } from "preact/hooks";
import { useJam } from "../jam/useJam";
import { get, put } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { momentOf } from "../lib/time";
import { Empty, Loaded } from "../lib/ui/Loaded";
import { ReasonDialog } from "../moderation/ReasonDialog";
import type { Curation } from "./views";
import { words } from "./words";

/** What moderators decided about the themes, each with a way to take it back. */
export function Curations({ changed, turn }: { changed: () => void; turn: unknown }) {
  const t = useWords(words);
  const { jam } = useJam();
  const list = useResource((signal) => get<Curation[]>(`/jams/${jam.id}/curations`, signal), [jam.id]);
  useEffect(() => {
    if (list.value) list.reload(); // as another key it would close what a moderator is writing in
  }, [turn]);
  const again = () => {
    list.reload();
    changed();
  };
  return (
    <section class="stack">
      <h2>{t.curations}</h2>
      <Loaded of={list} rows={2}>
        {(curations) =>
          curations.length === 0 ? (
            <Empty title={t.curationsNone} />
          ) : (
            <ol class="stack" aria-label={t.curations}>
              {curations.map((one) => (
                <li key={one.id} class="card">
                  <Decided one={one} changed={again} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}

function Decided({ one, changed }: { one: Curation; changed: () => void }) {
  const t = useWords(words);
  const locale = useLocale();
  const { jam } = useJam();
  const [asking, ask] = useState(false);
  const what = t.curation(one);
  const revocable = one.action !== "TAKE_BACK" && !one.takenBack;
  return (
    <>
      <p class="row">
        <strong>{one.moderator.name}</strong>
        <span class={one.takenBack ? "faint" : undefined}>{what}</span>
        {one.takenBack && <span class="tag">{t.takenBack}</span>}
      </p>
      <p>{one.reason}</p>
      <p class="row">
        <time class="faint" dateTime={one.at}>
          {momentOf(one.at, locale)}
        </time>
        {revocable && (
          <button type="button" class="button" aria-label={`${t.takeBack}: ${what}`} onClick={() => ask(true)}>
            {t.takeBack}
          </button>
        )}
      </p>
      {asking && (
        <ReasonDialog
          title={t.takeBackTitle}
          lead={what}
          action={t.takeBack}
          done={t.did}
          close={() => ask(false)}
          send={(reason) => put(`/jams/${jam.id}/curations/${one.id}/withdrawal`, { reason }).then(changed)}
        />
      )}
    </>
  );
}
