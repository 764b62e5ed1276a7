import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Refused } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { common } from "../lib/i18n/messages";
import { asRefused } from "../lib/resource";
import { confirmed } from "../lib/ui/announce";
import { Dialog } from "../lib/ui/Dialog";
import { Field } from "../lib/ui/Field";
import { Refusal } from "../lib/ui/Loaded";
import { words } from "./words";

/** Asks why before anything is done to what somebody wrote; the words stay in the form when it is refused. */
export function ReasonDialog(props: {
  title: string;
  lead?: string;
  action: string;
  done: string;
  reason?: string;
  /** Who will read it, where that is not the action log. */
  hint?: string;
  /** The reason that was given before. */
  said?: string;
  /** The longest reason that the server takes. */
  longest?: number;
  close: () => void;
  send: (reason: string, form: FormData) => Promise<unknown>;
  children?: ComponentChildren;
}) {
  const t = useWords(words);
  const c = useWords(common);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refused>();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    setError(undefined);
    try {
      await props.send(String(form.get("reason") ?? "").trim(), form);
      confirmed(props.done);
      props.close();
    } catch (refused) {
      setError(asRefused(refused));
      setBusy(false);
    }
  };
  return (
    <Dialog title={props.title} close={props.close}>
      <form class="stack" onSubmit={submit}>
        {props.lead && <p>{props.lead}</p>}
        {props.children}
        <Field name="reason" label={props.reason ?? t.reason} hint={props.hint ?? t.reasonHint}>
          {(inside) => <textarea {...inside} required maxLength={props.longest ?? 500} rows={3} defaultValue={props.said} />}
        </Field>
        {error && <Refusal error={error} />}
        <div class="row">
          <button class="button button-main" aria-disabled={busy}>
            {props.action}
          </button>
          <button type="button" class="button" onClick={props.close}>
            {c.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
