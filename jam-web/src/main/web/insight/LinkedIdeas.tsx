import { useState } from "preact/hooks";
import type { ThreadRef } from "../discussion/views";
import { useChannel, useJam } from "../jam/useJam";
import { useWords } from "../lib/i18n/locale";
import { usePages } from "../lib/pages";
import { Paged } from "../lib/ui/Paged";
import { LinkAnother } from "./LinkAnother";
import { LinkCard } from "./LinkCard";
import type { Link } from "./views";
import { words } from "./words";

/** What an idea is linked to, read when somebody asks, and the way to link it to one more. */
export function LinkedIdeas({ idea }: { idea: ThreadRef }) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.links}</summary>
      {open && <Links idea={idea} />}
    </details>
  );
}

function Links({ idea }: { idea: ThreadRef }) {
  const t = useWords(words);
  const { jam } = useJam();
  const list = usePages<Link>(`/jams/${jam.id}/links`, { thread: idea.id, state: ["PROPOSED", "ACCEPTED"] });
  useChannel("jam", (events) => events.some((event) => event.kind.startsWith("link-")) && list.reload(), list.reload);
  return (
    <div class="stack">
      <p class="hint">{t.linksLead}</p>
      <Paged of={list} empty={t.linksNone} label={t.links} keyOf={(link) => link.id}>
        {(link) => <LinkCard link={link} seenFrom={idea.id} changed={list.reload} />}
      </Paged>
      {jam.may.post.allowed && <LinkAnother idea={idea} changed={list.reload} />}
    </div>
  );
}
