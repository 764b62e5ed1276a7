import { AskingWho } from "../identity/AskingWho";
import { member } from "../identity/session";
import type { Jam, JamCard } from "../jam/views";
import { get, post } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { go, place } from "../lib/router";
import { useSignal } from "../lib/signal";
import { momentOf } from "../lib/time";
import { Field } from "../lib/ui/Field";
import { Empty, Loaded } from "../lib/ui/Loaded";
import { Page } from "../Page";
import { NewJam } from "./NewJam";
import { SaveForm } from "./SaveForm";
import { words } from "./words";

/** The jam office: all jams, and how to make another. */
export function Admin() {
  const t = useWords(words);
  const who = useSignal(member);
  const { query } = useSignal(place);
  const creating = query.has("new");
  if (who === undefined) {
    return (
      <div class="page page-narrow">
        <AskingWho />
      </div>
    );
  }
  if (!who?.admin) {
    return (
      <Page title={t.title} narrow>
        <Empty title={t.notYours} />
      </Page>
    );
  }
  const actions = !creating && (
    <a class="button button-main" href="/admin?new">
      {t.create}
    </a>
  );
  const back = creating && (
    <a class="faint" href="/admin">
      ← {t.back}
    </a>
  );
  return (
    <Page title={t.title} lead={t.lead} above={back} actions={actions}>
      <div class="stack stack-l">{creating ? <NewJam /> : <AllJams />}</div>
    </Page>
  );
}

function AllJams() {
  const t = useWords(words);
  const locale = useLocale();
  const jams = useResource((signal) => get<JamCard[]>("/jams", signal), []);
  return (
    <>
      <Loaded of={jams}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t.none}>
              <p>{t.noneMend}</p>
            </Empty>
          ) : (
            <ul class="grid">
              {list.map((jam) => (
                <li key={jam.id} class="card">
                  <p class="row">
                    <span class="tag tag-main">{t.phase[jam.phase]}</span>
                    <span class="faint">{momentOf(jam.starts, locale)}</span>
                  </p>
                  <h2>{jam.title}</h2>
                  <p>{jam.question}</p>
                  <p class="row">
                    <a class="button" href={`/admin/jams/${jam.id}`} aria-label={`${t.open}: ${jam.title}`}>
                      {t.open}
                    </a>
                    <a class="button" href={`/jams/${jam.id}`} aria-label={`${t.enter}: ${jam.title}`}>
                      {t.enter}
                    </a>
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <ImportJam />
    </>
  );
}

function ImportJam() {
  const t = useWords(words);
  const send = async (form: FormData) => {
    const text = await (form.get("file") as File).text();
    const jam = await post<Jam>("/jams/import", text, { type: "application/jsonl" });
    go(`/admin/jams/${jam.id}`);
  };
  return (
    <details class="card">
      <summary>{t.import}</summary>
      <p>{t.importLead}</p>
      <SaveForm action={t.import} send={send}>
        <Field name="file" label={t.importFile}>
          {(inside) => <input {...inside} type="file" required accept=".jsonl,application/jsonl" />}
        </Field>
      </SaveForm>
    </details>
  );
}
