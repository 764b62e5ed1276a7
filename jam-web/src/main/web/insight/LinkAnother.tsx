import { useState } from "preact/hooks";
import type { ThreadRef } from "../discussion/views";
import { useJam } from "../jam/useJam";
import { post } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { newId } from "../lib/id";
import { ReasonDialog } from "../moderation/ReasonDialog";
import { OtherIdea } from "./OtherIdea";
import { words } from "./words";

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
          <OtherIdea idea={idea} name="second" />
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
