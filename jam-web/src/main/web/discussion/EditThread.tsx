import { useState } from "preact/hooks";
import { put, type Refused } from "../lib/api";
import { common } from "../lib/i18n/messages";
import { useWords } from "../lib/i18n/locale";
import { asRefused } from "../lib/resource";
import { Dialog } from "../lib/ui/Dialog";
import { Field } from "../lib/ui/Field";
import { Refusal } from "../lib/ui/Loaded";
import { MOST_TEXT, MOST_TITLE, tagsIn } from "./composing";
import type { Thread } from "./views";
import { words } from "./words";

/** Putting the words of a thread right, while they are fresh. */
export function EditThread({ thread, close, saved }: { thread: Thread; close: () => void; saved: () => void }) {
  const t = useWords(words);
  const c = useWords(common);
  const [error, setError] = useState<Refused | null>(null);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    try {
      await put(`/threads/${thread.id}/words`, { title: form.get("title"), text: form.get("text"), tags: tagsIn(String(form.get("tags"))) });
      saved();
      close();
    } catch (caught) {
      setError(asRefused(caught));
    }
  };
  return (
    <Dialog title={t.edit} close={close}>
      <form class="stack" onSubmit={(event) => void save(event)}>
        {error && <Refusal error={error} />}
        <Field name="title" label={t.title}>
          {(inside) => <input {...inside} defaultValue={thread.title} maxLength={MOST_TITLE} required />}
        </Field>
        <Field name="text" label={t.text} hint={t.textHint}>
          {(inside) => <textarea {...inside} defaultValue={thread.text} maxLength={MOST_TEXT} required rows={8} />}
        </Field>
        <Field name="tags" label={t.tags} hint={t.tagsHint} optional>
          {(inside) => <input {...inside} defaultValue={thread.tags.join(", ")} />}
        </Field>
        <button class="button button-main">{c.save}</button>
      </form>
    </Dialog>
  );
}
