import { useState } from "preact/hooks";
import { newId } from "../lib/id";
import { post, type Refused } from "../lib/api";
import { common } from "../lib/i18n/messages";
import { useWords } from "../lib/i18n/locale";
import { asRefused } from "../lib/resource";
import { confirmed } from "../lib/ui/announce";
import { Dialog } from "../lib/ui/Dialog";
import { Field } from "../lib/ui/Field";
import { Refusal } from "../lib/ui/Loaded";
import { words } from "./words";

const REASONS = ["SPAM", "ABUSE", "PRIVATE", "OFF_TOPIC", "OTHER"] as const;

/** Telling the moderators that something is wrong with a thread or a post. */
export function FlagDialog({ path, close }: { path: string; close: () => void }) {
  const t = useWords(words);
  const c = useWords(common);
  const [error, setError] = useState<Refused | null>(null);
  const [key] = useState(() => newId());
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    try {
      await post(`${path}/flags`, { reason: form.get("reason"), note: form.get("note") ?? "" }, { key });
      confirmed(t.flagged);
      close();
    } catch (caught) {
      setError(asRefused(caught));
    }
  };
  return (
    <Dialog title={t.flagTitle} close={close}>
      <form class="stack" onSubmit={(event) => void send(event)}>
        {error && <Refusal error={error} />}
        <fieldset class="stack stack-s">
          <legend class="label">{t.flagReason}</legend>
          {REASONS.map((reason) => (
            <label class="choice" key={reason}>
              <input type="radio" name="reason" value={reason} required />
              {t.reasons[reason]}
            </label>
          ))}
        </fieldset>
        <Field name="note" label={t.flagNote} optional>
          {(inside) => <textarea {...inside} maxLength={500} rows={3} />}
        </Field>
        <div class="row">
          <button class="button button-main">{t.flag}</button>
          <button type="button" class="button" onClick={close}>
            {c.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
