import { useWords } from "../lib/i18n/locale";
import type { Letter } from "../lib/outbox";
import { outbox } from "../identity/session";
import { words } from "./words";

/** A reply that is not with the server yet, or that the server would not have; its words are never lost. */
export function WaitingPost({ letter }: { letter: Letter }) {
  const t = useWords(words);
  return (
    <div class={letter.refused ? "notice notice-bad" : "notice notice-warn"}>
      <p class="notice-title">{letter.refused ? t.notSent : t.waiting}</p>
      <p class="waiting-words">{String(letter.body.text ?? "")}</p>
      {letter.refused && (
        <>
          <p>{letter.refused.detail}</p>
          <button type="button" class="button" onClick={() => outbox.discard(letter.id)}>
            {t.discard}
          </button>
        </>
      )}
    </div>
  );
}
