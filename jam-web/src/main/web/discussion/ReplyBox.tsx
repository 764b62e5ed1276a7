import { useEffect, useRef, useState } from "preact/hooks";
import { newId } from "../lib/id";
import type { Refused } from "../lib/api";
import { serverNow } from "../lib/clock";
import { useDraft } from "../lib/draft";
import { common } from "../lib/i18n/messages";
import { useWords } from "../lib/i18n/locale";
import { sentenceOf } from "../lib/i18n/refusals";
import { asRefused } from "../lib/resource";
import { useSignal } from "../lib/signal";
import { announce, confirmed } from "../lib/ui/announce";
import { Field } from "../lib/ui/Field";
import { holdFocus } from "../lib/ui/focus";
import { Refusal } from "../lib/ui/Loaded";
import { isOnItsWay, member, outbox } from "../identity/session";
import type { Permission } from "../jam/views";
import { MOST_TEXT } from "./composing";
import type { Post } from "./views";
import { words } from "./words";

interface Props {
  thread: string;
  /** Null for a reply to the thread itself. */
  parent: Post | null;
  may: Permission;
  written: (post: Post) => void;
  close?: () => void;
  /** Not opened by hand just now, but found with words in it: the focus stays where it is. */
  begun?: boolean;
}

export type ReplyDraft = { text: string; key: string };
export const NO_REPLY: ReplyDraft = { text: "", key: "" };
/** What stands for the opening in the name of a draft. */
export const TOP = "top";

/** Answering, in place. The words are kept on the device from the first letter until the server has them. */
export function ReplyBox({ thread, parent, may, written, close, begun }: Props) {
  const t = useWords(words);
  const c = useWords(common);
  const box = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<Element | null>(null);
  const me = useSignal(member)?.id;
  const [draft, change, forget] = useDraft(`reply.${me}.${thread}.${parent?.id ?? TOP}`, NO_REPLY);
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const open = useRef(true);
  useEffect(() => () => void (open.current = false), []);
  useEffect(() => {
    opener.current = document.activeElement;
    if (close && !begun) box.current?.focus();
    forget(isOnItsWay);
  }, []);
  const leave = () => {
    const keep = holdFocus();
    close?.();
    keep(() => opener.current);
  };
  const send = async (event: Event) => {
    event.preventDefault();
    const text = draft.text.trim();
    if (!text || busy || !may.allowed) return;
    const key = draft.key || newId();
    const keep = holdFocus();
    change({ key });
    setBusy(true);
    setError(null);
    try {
      const body = parent ? { text, parent: parent.id } : { text };
      const made = await outbox.post<Post>(`/threads/${thread}/posts`, body, key, new Date(serverNow()).toISOString(), () => open.current);
      forget((now) => now.text.trim() === text); // what was written meanwhile stays
      if (made) written({ ...made, mine: true });
      if (made) confirmed(t.replySent);
      else if (outbox.waits(key)) announce(t.waiting);
      close?.();
      keep(() => document.getElementById(made?.id ?? "") ?? opener.current);
    } catch (caught) {
      change({ key: "" });
      setError(asRefused(caught));
    } finally {
      setBusy(false);
    }
  };
  const closed = !may.allowed && <p class="notice notice-warn">{sentenceOf(may)}</p>;
  if (closed && !draft.text) return closed; // what somebody was writing when it ended stays with them
  const left = MOST_TEXT - draft.text.length;
  return (
    <form class="reply-box stack stack-s" onSubmit={(event) => void send(event)}>
      {closed}
      {error && <Refusal error={error} />}
      <Field name="text" label={parent ? t.replyTo(parent.author.name) : t.yourReply} hint={left < 500 ? t.chars(left) : undefined}>
        {(inside) => (
          <textarea
            {...inside}
            ref={box}
            rows={parent ? 3 : 4}
            maxLength={MOST_TEXT}
            value={draft.text}
            onInput={(event) => change({ text: event.currentTarget.value, key: "" })}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send(event);
              if (event.key === "Escape") leave();
            }}
          />
        )}
      </Field>
      <div class="row">
        <button class="button button-main" aria-disabled={busy || !may.allowed || !draft.text.trim()}>
          {busy ? t.sending : t.send}
        </button>
        {close && (
          <button type="button" class="button" onClick={leave}>
            {c.cancel}
          </button>
        )}
        <span class="hint">{t.textHint}</span>
      </div>
    </form>
  );
}
