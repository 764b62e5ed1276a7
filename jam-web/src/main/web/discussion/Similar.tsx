import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { get, query } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { useTyped } from "../lib/typing";
import { holdPlace } from "../lib/ui/focus";
import { hintText } from "./composing";
import { ThreadLink } from "./ThreadLink";
import type { ThreadRef } from "./views";
import { words } from "./words";

interface Hint {
  thread: ThreadRef;
  shared: string[];
  /** Ideas in other languages that are linked to it. */
  elsewhere: ThreadRef[];
}

/** What others have already said that is close to what is being written, and on which words that rests. */
export function Similar({ jam, title, text }: { jam: string; title: string; text: string }) {
  const t = useWords(words);
  const [hints, setHints] = useState<Hint[]>([]);
  /** The words being written stand below, and do not move. */
  const place = useRef<() => void>();
  const show = (found: Hint[]) => {
    place.current = holdPlace();
    setHints(found);
  };
  useLayoutEffect(() => place.current?.(), [hints]);
  const asked = useTyped(hintText(title, text));
  useEffect(() => {
    if (!asked) return show([]);
    const abort = new AbortController();
    // A hint that cannot be had is no reason to disturb somebody who is writing.
    get<Hint[]>(query(`/jams/${jam}/hints`, { text: asked }), abort.signal).then(show, () => undefined);
    return () => abort.abort();
  }, [jam, asked]);
  return (
    <div role="status">
      {hints.length > 0 && (
        <section class="notice" aria-label={t.similar}>
          <p class="notice-title">{t.similar}</p>
          <p class="hint">{t.similarLead}</p>
          <ul class="plain">
            {hints.slice(0, 4).map(({ thread, shared, elsewhere }) => (
              <li key={thread.id}>
                <ThreadLink thread={thread} aside />
                <p class="faint">{t.similarBecause(shared)}</p>
                {elsewhere.map((other) => (
                  <p key={other.id}>
                    <span class="faint">{t.similarElsewhere}</span> <ThreadLink thread={other} aside />
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
