import { get, query } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { useSoon } from "../lib/soon";
import { DecisionTold } from "./DecisionTold";
import type { Decision } from "./decisionViews";
import { useChannel, useJam } from "./useJam";
import { words } from "./words";

/** What was decided on one idea, for those who may know, and the way to what speaks for and against it. */
export function DecisionOn({ idea }: { idea: string }) {
  const { jam } = useJam();
  const t = useWords(words);
  const over = jam.phase === "CLOSED";
  const asks = over || jam.may.moderate.allowed || jam.roles.includes("executive");
  return (
    <>
      {(over || jam.phase === "REVIEW") && <Known idea={idea} />}
      {asks && (
        <p>
          <a class="button" href={`/jams/${jam.id}/review/${idea}`}>
            {t.evidence}
          </a>
        </p>
      )}
    </>
  );
}

function Known({ idea }: { idea: string }) {
  const { jam } = useJam();
  const found = useResource((signal) => get<Decision[]>(query(`/jams/${jam.id}/decisions`, { idea }), signal), [idea]);
  const soon = useSoon(found.reload, 0, 5_000);
  useChannel("jam", (events) => events.some((event) => event.kind === "idea-decided") && soon(), soon);
  const one = found.value?.[0];
  if (!one) return null;
  return (
    <div class="notice decision">
      <DecisionTold of={one} />
    </div>
  );
}
