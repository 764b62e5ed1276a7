import { useEffect, useRef } from "preact/hooks";
import { ThreadLink } from "../discussion/ThreadLink";
import type { ThreadRef } from "../discussion/views";
import { useWords } from "../lib/i18n/locale";
import { words } from "./watchWords";

/** What a moderator has just lifted out, and the way to it; takes the focus that went away with the card. */
export function LiftedNote({ idea }: { idea: ThreadRef }) {
  const t = useWords(words);
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), [idea.id]);
  return (
    <p class="notice" ref={note} tabIndex={-1}>
      <span>
        {t.lifted} <ThreadLink thread={idea} />
      </span>
    </p>
  );
}
