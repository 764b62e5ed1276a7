import { useWords } from "../lib/i18n/locale";
import type { Letter } from "../lib/outbox";
import { announce } from "../lib/ui/announce";
import { outbox } from "../identity/session";
import { words } from "./words";

/** A reply or thread that is not with the server yet, or that the server would not have; its words are never lost. */
export function WaitingPost({ letter }: { letter: Letter }) {
  const t = useWords(words);
  const said = [letter.body.title, letter.body.text].filter(Boolean).join("\n\n");
  const copy = async () => {
    await navigator.clipboard.writeText(said);
    announce(t.copied);
  };
  return (
    <div class={letter.refused ? "notice notice-bad" : "notice notice-warn"}>
      <p class="notice-title">{letter.refused ? t.notSent : t.waiting}</p>
      <p class="waiting-words">{said}</p>
      {letter.refused && (
        <>
          <p>{letter.refused.detail}</p>
          <p class="row">
            <button type="button" class="button" onClick={() => void outbox.retry(letter.id)}>
              {t.sendAgain}
            </button>
            {isSecureContext && (
              <button type="button" class="button" onClick={() => void copy()}>
                {t.copy}
              </button>
            )}
            <button type="button" class="button" onClick={() => outbox.discard(letter.id)}>
              {t.discard}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
