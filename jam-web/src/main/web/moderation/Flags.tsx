import { useState } from "preact/hooks";
import { useChannel, useJam } from "../jam/useJam";
import { put } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { usePages } from "../lib/pages";
import { Paged } from "../lib/ui/Paged";
import { ItemCard } from "./ItemCard";
import { ItemTools } from "./ItemTools";
import { ReasonDialog } from "./ReasonDialog";
import type { Flag } from "./views";
import { words } from "./words";

/** What members pointed at, and what a moderator made of it. */
export function Flags() {
  const t = useWords(words);
  const { jam } = useJam();
  const [state, setState] = useState<"open" | "all">("open");
  const list = usePages<Flag>(`/jams/${jam.id}/flags`, { state });
  useChannel("moderators", (events) => events.some((event) => event.kind.startsWith("flag-")) && list.reload(), list.reload);
  return (
    <div class="stack">
      <div class="row" role="group" aria-label={t.whichFlags}>
        {(["open", "all"] as const).map((one) => (
          <button key={one} type="button" class="button" aria-pressed={state === one} onClick={() => setState(one)}>
            {one === "open" ? t.openFlags : t.allFlags}
          </button>
        ))}
      </div>
      <Paged of={list} empty={state === "open" ? t.noneFlagged : t.noneFlaggedAll} label={t.tabs.flagged} keyOf={(flag) => flag.id}>
        {(flag) => <FlagCard flag={flag} changed={list.reload} />}
      </Paged>
    </div>
  );
}

function FlagCard({ flag, changed }: { flag: Flag; changed: () => void }) {
  const t = useWords(words);
  const [asking, ask] = useState<"uphold" | "dismiss" | null>(null);
  const resolve = (upheld: boolean) => async (reason: string) => {
    await put(`/flags/${flag.id}/resolution`, { upheld, reason });
    changed();
  };
  const told = (
    <>
      <span class="tag tag-warn">{t.flagReason[flag.reason]}</span>
      {flag.state !== "OPEN" && <span class="tag tag-main">{t.flagState[flag.state]}</span>}
    </>
  );
  return (
    <ItemCard target={flag.target} state={flag.target.state ?? undefined} who={t.flaggedBy(flag.by.name)} at={flag.at} above={told}>
      {flag.note && <p class="quote">{flag.note}</p>}
      {flag.state === "OPEN" && (
        <>
          <button type="button" class="button button-main" onClick={() => ask("uphold")}>
            {t.uphold}
          </button>
          <button type="button" class="button" onClick={() => ask("dismiss")}>
            {t.dismiss}
          </button>
        </>
      )}
      {flag.target.state && <ItemTools target={flag.target} state={flag.target.state} changed={changed} />}
      {asking && (
        <ReasonDialog
          title={asking === "uphold" ? t.upholdTitle : t.dismissTitle}
          lead={asking === "uphold" ? t.upholdLead : t.dismissLead}
          action={asking === "uphold" ? t.uphold : t.dismiss}
          done={t.didResolve}
          close={() => ask(null)}
          send={resolve(asking === "uphold")}
        />
      )}
    </ItemCard>
  );
}
