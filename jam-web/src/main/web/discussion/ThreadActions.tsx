import { useState } from "preact/hooks";
import { del, put, type Refused } from "../lib/api";
import { AskPeople } from "../insight/AskPeople";
import { useJam } from "../jam/useJam";
import { useNow } from "../lib/clock";
import { numberOf, useLocale, useWords } from "../lib/i18n/locale";
import { sentenceOf } from "../lib/i18n/refusals";
import { asRefused } from "../lib/resource";
import { Icon } from "../lib/ui/Icon";
import { Refusal } from "../lib/ui/Loaded";
import { ItemTools } from "../moderation/ItemTools";
import { EditThread } from "./EditThread";
import { FlagDialog } from "./FlagDialog";
import { editable } from "./thread";
import type { Thread } from "./views";
import { words } from "./words";

/** Support, reply, follow, report; and for the author edit and withdraw. What is not allowed says why. */
export function ThreadActions(props: {
  thread: Thread;
  changed: (change: (now: Thread) => Thread) => void;
  reload: () => void;
  answering: boolean;
  answer: () => void;
}) {
  const { thread, changed } = props;
  const t = useWords(words);
  const locale = useLocale();
  const { jam } = useJam();
  const now = useNow();
  const [error, setError] = useState<Refused | null>(null);
  const [open, setOpen] = useState<"flag" | "edit" | null>(null);
  const path = `/threads/${thread.id}`;
  const mine = thread.mine ?? { support: false, follow: false, rated: false, author: false };
  const failed = (caught: unknown) => {
    const refused = asRefused(caught);
    setError(refused);
    if (!refused.offline) props.reload();
  };
  /** Shows a gesture at once, and takes it back when it did not arrive. */
  const gesture = async (kind: "support" | "follow") => {
    const made = !mine[kind];
    const show = (made: boolean, supports?: number) =>
      changed((one) => ({ ...one, supports: supports ?? one.supports, mine: { ...(one.mine ?? mine), [kind]: made } }));
    setError(null);
    show(made);
    try {
      const answer = await (made ? put : del)<{ supports?: number } | undefined>(`${path}/${kind}`);
      show(made, answer?.supports);
    } catch (caught) {
      show(!made);
      failed(caught);
    }
  };
  const withdraw = () => {
    if (!confirm(t.withdrawSure)) return;
    setError(null);
    put(`${path}/withdrawal`).then(props.reload, failed);
  };
  const steer = jam.may.moderate.allowed && (
    <ItemTools target={{ type: "thread", id: thread.id, excerpt: thread.text }} whose={thread.author.name} state={thread.state} changed={(state) => changed((one) => ({ ...one, state }))} />
  );
  if (thread.state !== "VISIBLE") return thread.state === "HIDDEN" && steer ? <div class="row actions">{steer}</div> : null;
  return (
    <>
      <div class="row actions">
        {thread.kind === "IDEA" && !mine.author && (
          <button type="button" class="button" aria-pressed={mine.support} disabled={!thread.may.support.allowed && !mine.support} onClick={() => void gesture("support")}>
            <Icon name="heart" filled={mine.support} />
            {mine.support ? t.supported : t.support}
            {thread.supports != null && <span class="figures"> {numberOf(thread.supports, locale)}</span>}
          </button>
        )}
        {thread.may.reply.allowed && (
          <button type="button" class="button" aria-expanded={props.answering} aria-label={t.replyTo(thread.author.name)} onClick={props.answer}>
            <Icon name="reply" />
            {t.reply}
          </button>
        )}
        <button type="button" class="button" aria-pressed={mine.follow} onClick={() => void gesture("follow")}>
          <Icon name="bell" filled={mine.follow} />
          {mine.follow ? t.followed : t.follow}
        </button>
        {mine.author && thread.may.edit.allowed && editable(thread.editableUntil, now) && (
          <button type="button" class="button button-quiet" onClick={() => setOpen("edit")}>
            {t.edit}
          </button>
        )}
        {mine.author && thread.may.withdraw.allowed && (
          <button type="button" class="button button-quiet" onClick={withdraw}>
            {t.withdraw}
          </button>
        )}
        {!mine.author && (
          <button type="button" class="button button-quiet" onClick={() => setOpen("flag")}>
            <Icon name="flag" />
            {t.flag}
          </button>
        )}
        {(mine.author || jam.may.moderate.allowed) && <AskPeople thread={thread} />}
        {steer}
      </div>
      {thread.kind === "IDEA" && !mine.author && !thread.may.support.allowed && thread.may.support.reason && (
        <p class="hint">{sentenceOf(thread.may.support)}</p>
      )}
      {error && <Refusal error={error} />}
      {open === "flag" && <FlagDialog path={path} close={() => setOpen(null)} />}
      {open === "edit" && <EditThread thread={thread} close={() => setOpen(null)} saved={props.reload} />}
    </>
  );
}
