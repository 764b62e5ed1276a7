import { useState } from "preact/hooks";
import { post, type Refused } from "../lib/api";
import { common } from "../lib/i18n/messages";
import { useWords } from "../lib/i18n/locale";
import { asRefused } from "../lib/resource";
import { Dialog } from "../lib/ui/Dialog";
import { Field } from "../lib/ui/Field";
import { Refusal } from "../lib/ui/Loaded";
import { words } from "./words";

interface Props {
  title: string;
  who: { name: string };
  path: string;
  close: () => void;
  done: () => void;
}

/** Says what erasing a member does, lets them choose what becomes of the words, and asks for the name before doing it. */
export function ErasureDialog({ title, who, path, close, done }: Props) {
  const t = useWords(words);
  const c = useWords(common);
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    try {
      await post(path, { words: form.get("words"), name: form.get("name") });
      done();
    } catch (caught) {
      setError(asRefused(caught));
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} close={close}>
      <form class="stack" onSubmit={(event) => void send(event)}>
        <p>{t.leaveLead}</p>
        {error && <Refusal error={error} />}
        <fieldset class="stack stack-s">
          <legend class="label">{t.leaveWords}</legend>
          <label class="choice">
            <input type="radio" name="words" value="KEEP" required /> {t.keepWords}
          </label>
          <label class="choice">
            <input type="radio" name="words" value="ERASE" required /> {t.eraseWords}
          </label>
        </fieldset>
        <Field name="name" label={t.leaveConfirm(who.name)}>
          {(inside) => <input {...inside} autocomplete="off" required />}
        </Field>
        <p class="row">
          <button class="button button-bad" disabled={busy}>
            {t.leaveNow}
          </button>
          <button type="button" class="button" onClick={close}>
            {c.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
