import { useEffect, useRef, useState } from "preact/hooks";
import { newId } from "../lib/id";
import type { Refused } from "../lib/api";
import { serverNow } from "../lib/clock";
import { useDraft } from "../lib/draft";
import { useWords } from "../lib/i18n/locale";
import { sentenceOf } from "../lib/i18n/refusals";
import { asRefused } from "../lib/resource";
import { go, place } from "../lib/router";
import { useSignal } from "../lib/signal";
import { confirmed } from "../lib/ui/announce";
import { Field } from "../lib/ui/Field";
import { Refusal } from "../lib/ui/Loaded";
import { isOnItsWay, member, outbox } from "../identity/session";
import { Page } from "../Page";
import { useJam } from "../jam/useJam";
import { MOST_TEXT, MOST_TITLE, tagsIn } from "./composing";
import { Similar } from "./Similar";
import { type Kind, KINDS, type Thread } from "./views";
import { words } from "./words";

/** Starting a conversation. The draft stays on the device until it is published; others who said the same are shown meanwhile. */
export function Compose() {
  const { jam } = useJam();
  const me = useSignal(member)?.id;
  const t = useWords(words);
  const asked = place.value.query.get("forum") ?? (jam.forums.length === 1 ? (jam.forums[0]?.id ?? "") : "");
  const [draft, change, forget] = useDraft(`thread.${me}.${jam.id}`, { forum: asked, kind: "IDEA" as Kind, title: "", text: "", tags: "", key: "" });
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Refused | null>(null);
  const open = useRef(true);
  useEffect(() => () => void (open.current = false), []);
  /** Other words are another letter: a key that went with the words before would send those. */
  const write = (part: Partial<typeof draft>) => change({ ...part, key: "" });
  useEffect(() => {
    forget(isOnItsWay);
    if (asked && !draft.title && !draft.text) change({ forum: asked });
  }, []);
  const closed = !jam.may.post.allowed && <p class="notice notice-warn">{sentenceOf(jam.may.post)}</p>;
  const publish = async (event: SubmitEvent) => {
    event.preventDefault();
    if (closed) return;
    const key = draft.key || newId();
    change({ key });
    setSending(true);
    setError(null);
    try {
      const body = { forum: draft.forum, kind: draft.kind, title: draft.title.trim(), text: draft.text.trim(), tags: tagsIn(draft.tags) };
      const made = await outbox.post<Thread>(`/jams/${jam.id}/threads`, body, key, new Date(serverNow()).toISOString(), () => open.current);
      forget((now) => now.key === key); // what was written meanwhile stays
      if (made) go(`/jams/${jam.id}/threads/${made.id}`, "replace");
      else {
        if (outbox.waits(key)) confirmed(t.queued);
        if (open.current) go(`/jams/${jam.id}/mine`, "replace");
      }
    } catch (caught) {
      change({ key: "" });
      setError(asRefused(caught));
      setSending(false);
    }
  };
  if (closed && !draft.title && !draft.text) {
    return (
      <Page title={t.write} narrow>
        {closed}
      </Page>
    );
  }
  return (
    <Page title={t.write} lead={jam.question} narrow>
      <form class="stack" onSubmit={(event) => void publish(event)}>
        {closed}
        <fieldset class="kinds">
          <legend class="label">{t.kindLabel}</legend>
          {KINDS.map((kind) => (
            <label class="kind" key={kind}>
              <input type="radio" name="kind" value={kind} checked={draft.kind === kind} onChange={() => write({ kind })} />
              <span>
                <strong>{t.kind[kind]}</strong>
                <span class="hint">{t.kindHint[kind]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Field name="forum" label={t.forum}>
          {(inside) => (
            <select {...inside} required value={draft.forum} onChange={(event) => write({ forum: event.currentTarget.value })}>
              <option value="">{t.pickForum}</option>
              {jam.forums.map((forum) => (
                <option key={forum.id} value={forum.id}>
                  {forum.title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="title" label={t.title} hint={t.titleHint}>
          {(inside) => <input {...inside} required maxLength={MOST_TITLE} value={draft.title} onInput={(event) => write({ title: event.currentTarget.value })} />}
        </Field>
        <Similar jam={jam.id} title={draft.title} text={draft.text} />
        <Field name="text" label={t.text} hint={t.textHint}>
          {(inside) => <textarea {...inside} required rows={8} maxLength={MOST_TEXT} value={draft.text} onInput={(event) => write({ text: event.currentTarget.value })} />}
        </Field>
        <Field name="tags" label={t.tags} hint={t.tagsHint} optional>
          {(inside) => <input {...inside} value={draft.tags} onInput={(event) => write({ tags: event.currentTarget.value })} />}
        </Field>
        {error && <Refusal error={error} />}
        <div class="row">
          <button class="button button-main" disabled={sending || closed !== false}>
            {sending ? t.sending : t.publish}
          </button>
          <span class="hint">{t.draftKept}</span>
        </div>
      </form>
    </Page>
  );
}
