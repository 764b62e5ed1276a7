import { useRef } from "preact/hooks";
import { useWords } from "../lib/i18n/locale";
import { mendOf, sentenceOf } from "../lib/i18n/refusals";
import type { Letter } from "../lib/outbox";
import { confirmed } from "../lib/ui/announce";
import { holdFocus } from "../lib/ui/focus";
import { outbox } from "../identity/session";
import { words } from "./words";

/** A reply or thread that is not with the server yet, or that the server would not have; its words are never lost. */
export function WaitingPost({ letter }: { letter: Letter }) {
  const t = useWords(words);
  const said = [letter.body.title, letter.body.text].filter(Boolean).join("\n\n");
  const notice = useRef<HTMLDivElement>(null);
  /** Does something after which this is no more where it was. */
  const away = async (act: () => unknown) => {
    const section = notice.current?.closest("section");
    const keep = holdFocus();
    await act();
    keep(() => (section?.isConnected ? section : document.querySelector("h1")));
  };
  const discard = () => confirm(t.discardSure) && void away(() => outbox.discard(letter.id));
  const copy = async () => {
    await navigator.clipboard.writeText(said);
    confirmed(t.copied);
  };
  return (
    <div ref={notice} class={letter.refused ? "notice notice-bad" : "notice notice-warn"}>
      <p class="notice-title">{letter.refused ? t.notSent : t.waiting}</p>
      <p class="waiting-words">{said}</p>
      {letter.refused && (
        <>
          <p>
            {sentenceOf(letter.refused)} {mendOf(letter.refused)}
          </p>
          <p class="row">
            <button type="button" class="button" onClick={() => void away(() => outbox.retry(letter.id))}>
              {t.sendAgain}
            </button>
            {isSecureContext && (
              <button type="button" class="button" onClick={() => void copy()}>
                {t.copy}
              </button>
            )}
            <button type="button" class="button" onClick={discard}>
              {t.discard}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
