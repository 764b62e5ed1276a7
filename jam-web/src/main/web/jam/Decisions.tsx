import { get, query } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { useSoon } from "../lib/soon";
import { Loaded } from "../lib/ui/Loaded";
import { ThreadLink } from "../discussion/ThreadLink";
import { words as talk } from "../discussion/words";
import { DecisionTold } from "./DecisionTold";
import type { Decision } from "./decisionViews";
import { useChannel, useJam } from "./useJam";
import { words } from "./words";

/** What became of the ideas, with the reasons: of all, or of those that one took part in. */
export function Decisions({ mine = false }: { mine?: boolean }) {
  const { jam } = useJam();
  const t = useWords(words);
  const d = useWords(talk);
  const found = useResource((signal) => get<Decision[]>(query(`/jams/${jam.id}/decisions`, { mine: mine ? "true" : "" }), signal), [jam.id]);
  const soon = useSoon(found.reload, 0, 5_000);
  useChannel("jam", (events) => events.some((event) => event.kind === "idea-decided") && soon(), soon);
  const awaited = jam.phase === "REVIEW" || jam.phase === "CLOSED";
  if (mine && (found.error || (found.value ? found.value.length === 0 : !awaited))) return null;
  return (
    <section class="stack" aria-labelledby="decisions">
      <h2 id="decisions">{mine ? d.decisionsBack : t.decisions}</h2>
      <Loaded of={found}>
        {(answer) => (
          <>
            {answer.length === 0 && <p class="hint">{t.decisionsNone}</p>}
            {answer.map((one) => (
              <article class="card" key={one.thread.id}>
                <DecisionTold of={one}>
                  <h3>
                    <ThreadLink thread={one.thread} />
                  </h3>
                </DecisionTold>
              </article>
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}
