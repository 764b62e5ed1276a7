import { AskingWho } from "../identity/AskingWho";
import { member } from "../identity/session";
import { get } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { useSignal } from "../lib/signal";
import { momentOf } from "../lib/time";
import { Empty, Loaded } from "../lib/ui/Loaded";
import { common } from "../lib/i18n/messages";
import { Page } from "../Page";
import type { JamCard } from "./views";
import { words } from "./words";

/** The jams one is a member of, and those open to everyone. */
export function Jams() {
  const t = useWords(words);
  const who = useSignal(member);
  return (
    <Page title={t.jams} lead={t.jamsLead}>
      {who === undefined ? <AskingWho /> : <Listed key={who?.id} />}
    </Page>
  );
}

function Listed() {
  const t = useWords(words);
  const c = useWords(common);
  const stranger = useSignal(member) === null;
  const jams = useResource((signal) => get<JamCard[]>("/jams", signal), []);
  return (
    <Loaded of={jams}>
      {(list) =>
        list.length === 0 ? (
          <Empty title={t.noJams}>
            <p>{t.noJamsMend}</p>
            {stranger && (
              <a class="button button-main" href="/sign-in">
                {c.signIn}
              </a>
            )}
          </Empty>
        ) : (
          <ul class="grid">
            {list.map((jam) => (
              <li key={jam.id}>
                <JamTile jam={jam} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function JamTile({ jam }: { jam: JamCard }) {
  const t = useWords(words);
  const locale = useLocale();
  const stranger = useSignal(member) === null;
  return (
    <a class="card" href={stranger ? `/join/${jam.id}` : `/jams/${jam.id}`}>
      <p class="row between">
        <span class="tag tag-main">{t.phase[jam.phase]}</span>
        <span class="faint">
          {jam.phase === "LOBBY" ? t.from(momentOf(jam.starts, locale)) : jam.phase === "CLOSED" ? "" : t.until(momentOf(jam.ends, locale))}
        </span>
      </p>
      <h2>{jam.title}</h2>
      <p>{jam.question}</p>
    </a>
  );
}
