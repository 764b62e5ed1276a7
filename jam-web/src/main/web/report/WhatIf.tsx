import { useEffect, useRef, useState } from "preact/hooks";
import { useChannel, useJam } from "../jam/useJam";
import { get, query } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { announce } from "../lib/ui/announce";
import { Empty, Loaded, Waiting } from "../lib/ui/Loaded";
import { counts, FACTORS, isSilent, isUsual, newcomers, type Weights, type WhatIfAnswer } from "./asking";
import { Weighing } from "./Weighing";
import { WhatIfList } from "./WhatIfList";
import { words } from "./whatIfWords";

/** How long a hand has to rest on a slider before the question is asked, in milliseconds. */
const REST = 150;
const LIMIT = 20;

/** A question to the shortlist: how it would be if other things counted. Nothing is changed by asking. */
export function WhatIf() {
  const t = useWords(words);
  const locale = useLocale();
  const { jam } = useJam();
  const [weights, setWeights] = useState<Weights | null>(null);
  const [limit, setLimit] = useState(LIMIT);
  const address = query(`/jams/${jam.id}/what-if`, { ...weights, limit });
  const found = useResource((signal) => get<WhatIfAnswer>(address, signal), [jam.id, locale]);
  const answer = found.value?.computedAt ? found.value : undefined;
  const silent = answer ? FACTORS.filter((name) => isSilent(answer, name)) : [];
  const possible = weights === null || counts(weights, silent);
  useAgain(address, () => possible && found.reload());
  useChannel("jam", (events) => events.some((event) => event.kind === "insight-refreshed") && possible && found.reload(), found.reload);
  const said = answer && summary(answer);
  useEffect(() => {
    if (weights && said) announce(said);
  }, [said]);

  function summary(one: WhatIfAnswer): string {
    return isUsual(one.asked, one.usual) ? t.usual(one.top) : t.changed(newcomers(one), one.top);
  }

  return (
    <div class="stack">
      <div class="notice">
        <p>
          <strong>{t.asked}</strong> {answer?.frozen ? t.askedFrozen : t.askedLive}
        </p>
      </div>
      <Loaded of={found} rows={5}>
        {(one) => {
          if (!one.computedAt) return <Waiting title={t.waiting} lead={t.waitingLead} of={found} />;
          if (one.ideas === 0) return <Empty title={t.none} />;
          return (
            <div class="what-if">
              <Weighing answer={one} weights={weights ?? one.usual} silent={silent} change={setWeights} reset={() => setWeights(null)} />
              <div class="stack" aria-busy={found.loading}>
                {possible ? <p class="what-if-said">{said}</p> : <p class="notice notice-warn">{t.nothingCounts}</p>}
                <p class="faint">{t.staying(one.staying, one.top, one.mixtures)}</p>
                {one.notes.map((note) => (
                  <p class="faint" key={note}>
                    {note}
                  </p>
                ))}
                <WhatIfList answer={one} more={one.entries.length >= limit && limit < 100 ? () => setLimit(limit + LIMIT) : null} />
              </div>
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

/** Asks anew a moment after the address has changed, keeping what is shown until the answer is there. */
function useAgain(address: string, ask: () => void) {
  const asked = useRef(address);
  useEffect(() => {
    if (asked.current === address) return;
    const timer = setTimeout(() => {
      asked.current = address;
      ask();
    }, REST);
    return () => clearTimeout(timer);
  }, [address]);
}
