import { useState } from "preact/hooks";
import type { Found } from "../discussion/searching";
import type { ThreadRef } from "../discussion/views";
import { useJam } from "../jam/useJam";
import { get, post, query } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { newId } from "../lib/id";
import { useResource } from "../lib/resource";
import { useTyped } from "../lib/typing";
import { Field } from "../lib/ui/Field";
import { Loaded } from "../lib/ui/Loaded";
import { ReasonDialog } from "../moderation/ReasonDialog";
import { words } from "./words";

const SHOWN = 8;

/** Proposes that an idea says the same as another one, or builds on it. */
export function LinkAnother({ idea, changed }: { idea: ThreadRef; changed: () => void }) {
  const t = useWords(words);
  const { jam } = useJam();
  const [key, setKey] = useState<string>();
  return (
    <>
      <div class="row">
        <button type="button" class="button" onClick={() => setKey(newId())}>
          {t.linkAnother}
        </button>
      </div>
      {key && (
        <ReasonDialog
          title={t.linkTitle(idea.title)}
          action={t.link}
          done={t.did}
          hint={t.linkReasonHint}
          close={() => setKey(undefined)}
          send={(reason, form) =>
            post(`/jams/${jam.id}/links`, { first: idea.id, second: form.get("second"), kind: form.get("kind"), reason }, { key }).then(changed)
          }
        >
          <OtherIdea idea={idea} />
          <fieldset class="stack stack-s choices">
            <legend class="label">{t.kind}</legend>
            {Object.entries(t.linkKind).map(([kind, label]) => (
              <label key={kind} class="choice">
                <input type="radio" name="kind" value={kind} required /> {label}
              </label>
            ))}
          </fieldset>
        </ReasonDialog>
      )}
    </>
  );
}

/** One of the ideas like this one, or of those that have some words in them. */
function OtherIdea({ idea }: { idea: ThreadRef }) {
  const t = useWords(words);
  const { jam } = useJam();
  const [typed, setTyped] = useState("");
  const asked = useTyped(typed.trim());
  const found = useResource(
    async (signal) => {
      const at = `/jams/${jam.id}`;
      const ideas = asked
        ? (await get<Found>(query(`${at}/search`, { q: asked, kind: "IDEA", limit: 2 * SHOWN }), signal)).items
        : await get<{ thread: ThreadRef }[]>(query(`${at}/hints`, { text: idea.title }), signal);
      return othersThan(idea, ideas.map((one) => one.thread));
    },
    [asked],
  );
  return (
    <>
      <Field name="q" label={t.linkSearch} hint={t.linkSearchHint}>
        {(inside) => (
          <input {...inside} type="search" required={!found.value?.length} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        )}
      </Field>
      <div aria-live="polite">
        <Loaded of={found} rows={2}>
          {(ideas) =>
            ideas.length > 0 ? (
              <fieldset class="stack stack-s choices">
                <legend class="label">{asked ? t.linkFound : t.linkAlike}</legend>
                {ideas.map((one) => (
                  <label key={one.id} class="choice" lang={one.language || undefined}>
                    <input type="radio" name="second" value={one.id} required /> {one.title}
                  </label>
                ))}
              </fieldset>
            ) : (
              asked && <p class="hint">{t.linkNothing}</p>
            )
          }
        </Loaded>
      </div>
    </>
  );
}

function othersThan(idea: ThreadRef, found: ThreadRef[]): ThreadRef[] {
  const others = new Map(found.filter((one) => one.kind === "IDEA" && one.id !== idea.id).map((one) => [one.id, one]));
  return [...others.values()].slice(0, SHOWN);
}
