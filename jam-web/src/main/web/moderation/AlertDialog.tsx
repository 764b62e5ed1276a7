import { useState } from "preact/hooks";
import { useJam } from "../jam/useJam";
import { post, type Refused } from "../lib/api";
import { serverNow } from "../lib/clock";
import { useWords } from "../lib/i18n/locale";
import { asRefused } from "../lib/resource";
import { confirmed } from "../lib/ui/announce";
import { Dialog } from "../lib/ui/Dialog";
import { Field } from "../lib/ui/Field";
import { Refusal } from "../lib/ui/Loaded";
import { words } from "./words";

const HOURS = [0.5, 1, 3, 12, 24];

/** A sentence from the hosts to everybody in the jam. */
export function AlertDialog({ close }: { close: () => void }) {
  const t = useWords(words);
  const { jam } = useJam();
  const [error, setError] = useState<Refused>();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const until = new Date(serverNow() + Number(form.get("hours")) * 3_600_000).toISOString();
    try {
      await post(`/jams/${jam.id}/alerts`, { text: String(form.get("text")).trim(), until });
      confirmed(t.didAlert);
      close();
    } catch (refused) {
      setError(asRefused(refused));
    }
  };
  return (
    <Dialog title={t.alertTitle} close={close}>
      <form class="stack" onSubmit={submit}>
        <p>{t.alertLead}</p>
        <Field name="text" label={t.alertText}>
          {(inside) => <textarea {...inside} required maxLength={500} rows={3} />}
        </Field>
        <Field name="hours" label={t.alertFor}>
          {(inside) => (
            <select {...inside} defaultValue="1">
              {HOURS.map((hours) => (
                <option key={hours} value={hours} selected={hours === 1}>
                  {t.alertHours(hours)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {error && <Refusal error={error} />}
        <button class="button button-main">{t.alertSend}</button>
      </form>
    </Dialog>
  );
}
