import { useJam } from "../jam/useJam";
import { useLocale, useWords } from "../lib/i18n/locale";
import { usePages } from "../lib/pages";
import { momentOf } from "../lib/time";
import { Paged } from "../lib/ui/Paged";
import { addressOf } from "./arrival";
import type { Action } from "./views";
import { words } from "./words";

/** Who did what and why; nothing in it can be changed. */
export function ActionLog() {
  const t = useWords(words);
  const locale = useLocale();
  const { jam } = useJam();
  const list = usePages<Action>(`/jams/${jam.id}/moderation/actions`);
  return (
    <Paged of={list} empty={t.noneLog} label={t.tabs.log} keyOf={(one) => one.id}>
      {(one) => {
        const address = one.target ? addressOf(jam.id, one.target) : null;
        return (
          <article class="card">
            <p class="row">
              <strong>{one.moderator.name}</strong>
              <span class="tag">{t.action[one.action] ?? one.action}</span>
              {one.target?.title && (address ? <a href={address}>{one.target.title}</a> : <span>{one.target.title}</span>)}
            </p>
            {one.reason && <p>{t.because(one.reason)}</p>}
            <time class="faint" dateTime={one.at}>
              {momentOf(one.at, locale)}
            </time>
          </article>
        );
      }}
    </Paged>
  );
}
