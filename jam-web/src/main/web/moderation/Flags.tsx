import { useState } from "preact/hooks";
import { useChannel, useJam } from "../jam/useJam";
import { put } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { usePages } from "../lib/pages";
import { Paged } from "../lib/ui/Paged";
import { resourceOf } from "./arrival";
import { byTarget, type Flagged, hurts } from "./flagged";
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
      <Paged of={{ ...list, value: list.value && { ...list.value, items: byTarget(list.value.items) }, set: () => undefined }} empty={state === "open" ? t.noneFlagged : t.noneFlaggedAll} label={t.tabs.flagged} keyOf={(one) => one.id}>
        {({ flags }) => <FlagCard flags={flags} changed={list.reload} />}
      </Paged>
    </div>
  );
}

function FlagCard({ flags, changed }: { flags: Flagged["flags"]; changed: () => void }) {
  const t = useWords(words);
  const locale = useLocale();
  const [asking, ask] = useState<"uphold" | "dismiss" | null>(null);
  const [{ target, at, state }] = flags;
  const resolve = (upheld: boolean) => async (reason: string, form: FormData) => {
    if (form.has("hide")) await put(`${resourceOf(target)}/visibility`, { hidden: true, reason });
    for (const flag of flags) await put(`/flags/${flag.id}/resolution`, { upheld, reason });
    changed();
  };
  const told = (
    <>
      {[...new Set(flags.map((flag) => flag.reason))].map((reason) => (
        <span key={reason} class="tag tag-warn">
          {t.flagReason[reason]}
        </span>
      ))}
      {state !== "OPEN" && <span class="tag tag-main">{t.flagState[state]}</span>}
    </>
  );
  const flaggedBy = t.flaggedBy(new Intl.ListFormat(locale).format(flags.map((flag) => flag.by.name)));
  const who = target.author ? `${t.writtenBy(target.author.name)} · ${flaggedBy}` : flaggedBy;
  return (
    <ItemCard target={target} state={target.state ?? undefined} who={who} at={at} above={told}>
      {flags.map(
        (flag) =>
          flag.note && (
            <p key={flag.id} class="quote">
              {flag.note} {flags.length > 1 && <span class="faint">{flag.by.name}</span>}
            </p>
          ),
      )}
      {state === "OPEN" && (
        <>
          <button type="button" class="button button-main" onClick={() => ask("uphold")}>
            {t.uphold}
          </button>
          <button type="button" class="button" onClick={() => ask("dismiss")}>
            {t.dismiss}
          </button>
        </>
      )}
      {target.state && <ItemTools target={target} state={target.state} changed={changed} />}
      {asking && (
        <ReasonDialog
          title={asking === "uphold" ? t.upholdTitle : t.dismissTitle}
          lead={asking === "uphold" ? t.upholdLead : t.dismissLead}
          action={asking === "uphold" ? t.uphold : t.dismiss}
          done={t.didResolve}
          close={() => ask(null)}
          send={resolve(asking === "uphold")}
        >
          {asking === "uphold" && target.state === "VISIBLE" && (
            <label class="row nowrap">
              <input type="checkbox" name="hide" defaultChecked={hurts(flags)} /> {t.hideToo}
            </label>
          )}
        </ReasonDialog>
      )}
    </ItemCard>
  );
}
