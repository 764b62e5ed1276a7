import { useState } from "preact/hooks";
import { ThreadLink } from "../discussion/ThreadLink";
import type { ThreadRef } from "../discussion/views";
import type { Person } from "../identity/views";
import { get } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { Dialog } from "../lib/ui/Dialog";
import { Loaded, Waiting } from "../lib/ui/Loaded";
import { words } from "./words";

/** The first words tell most. */
const WORDS = 5;

interface Why {
  thread: ThreadRef;
  post?: string | null;
  excerpt: string;
  words: string[];
}

interface Found {
  /** Null while the first look takes its time. */
  computedAt?: string | null;
  experts: { person: Person; because: Why[] }[];
}

/** A button that names people to ask about a thread, with the posts that say why. */
export function AskPeople({ thread }: { thread: Pick<ThreadRef, "id" | "title"> }) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {t.ask}
      </button>
      {open && (
        <Dialog title={t.askTitle(thread.title)} close={() => setOpen(false)}>
          <People thread={thread.id} />
        </Dialog>
      )}
    </>
  );
}

function People({ thread }: { thread: string }) {
  const t = useWords(words);
  const found = useResource((signal) => get<Found>(`/threads/${thread}/experts`, signal), [thread]);
  return (
    <Loaded of={found}>
      {(now) =>
        now.computedAt == null ? (
          <Waiting title={t.askWaiting} lead={t.askWaitingLead} of={found} />
        ) : (
          <div class="stack">
            <p class="hint">{now.experts.length === 0 ? t.askNone : t.askLead}</p>
            <ul class="plain stack">
              {now.experts.map(({ person, because }) => (
                <li key={person.id}>
                  <strong>{person.name}</strong> <span class="faint">{[person.function, person.region].filter(Boolean).join(" · ")}</span>
                  {because.map((why) => (
                    <Because key={why.post ?? why.thread.id} why={why} />
                  ))}
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </Loaded>
  );
}

function Because({ why }: { why: Why }) {
  const t = useWords(words);
  const locale = useLocale();
  return (
    <div class="because">
      <p>
        <ThreadLink thread={why.thread} post={why.post} />
      </p>
      <p class="clamp">{why.excerpt}</p>
      <p class="faint">{t.askWords(new Intl.ListFormat(locale).format(why.words.slice(0, WORDS)))}</p>
    </div>
  );
}
