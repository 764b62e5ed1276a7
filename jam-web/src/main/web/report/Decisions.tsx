import type { ThreadRef } from "../discussion/views";
import type { Decision } from "../insight/views";
import { useChannel, useJam } from "../jam/useJam";
import { get } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { Loaded } from "../lib/ui/Loaded";
import { DecisionNote } from "./DecisionNote";
import { words } from "./words";

/** What became of the ideas one contributed to; when the jam is closed, of all. */
export type DecidedIdea = Decision & { thread: ThreadRef; into?: ThreadRef | null };

export function Decisions() {
  const t = useWords(words);
  const { jam } = useJam();
  const list = useResource((signal) => get<DecidedIdea[]>(`/jams/${jam.id}/decisions`, signal), [jam.id]);
  useChannel("jam", (events) => events.some((event) => event.kind === "idea-decided") && list.reload(), list.reload);
  return (
    <section class="stack">
      <h2>{t.decisions}</h2>
      <Loaded of={list}>
        {(decided) =>
          decided.length === 0 ? (
            <p class="faint">{t.decisionsNone}</p>
          ) : (
            <ul class="stack">
              {decided.map((one) => (
                <li key={one.thread.id} class="card">
                  <h3>
                    <a href={`/jams/${jam.id}/threads/${one.thread.id}`}>{one.thread.title}</a>
                  </h3>
                  <DecisionNote of={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
