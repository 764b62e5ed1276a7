import { useEffect } from "preact/hooks";
import { useJam } from "../jam/useJam";
import { get } from "../lib/api";
import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { timeAgo } from "../lib/time";
import { Empty, Loaded, Progress } from "../lib/ui/Loaded";
import { IdeasByGroup } from "./IdeasByGroup";
import { OpinionPlot } from "./OpinionPlot";
import { letter, type Opinions } from "./opinions";
import { words as report } from "./words";
import { words } from "./differWords";

const SOON = 2_000;

/** Groups of people who judge alike, what they share and what divides them; the less sure, the less is shown. */
export function Differ() {
  const t = useWords(words);
  const { jam } = useJam();
  const found = useResource((signal) => get<Opinions>(`/jams/${jam.id}/opinions`, signal), [jam.id]);
  const waits = found.value !== undefined && found.value.computedAt == null;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(found.reload, SOON);
    return () => clearInterval(timer);
  }, [waits]);
  return (
    <div class="stack stack-l">
      <p class="hint measure">{t.lead}</p>
      <Loaded of={found} rows={5}>
        {(one) => (one.computedAt == null ? <Comparing /> : one.kind === "TOO_FEW" ? <Few of={one} /> : <Found of={one} at={one.computedAt} />)}
      </Loaded>
    </div>
  );
}

function Comparing() {
  const t = useWords(words);
  return (
    <div class="stack">
      <p>
        <strong>{t.waiting}</strong>
      </p>
      <p class="hint">{t.waitingLead}</p>
      <Progress rows={4} />
    </div>
  );
}

function Few({ of }: { of: Opinions }) {
  const t = useWords(words);
  return (
    <Empty title={t.few(of.people)}>
      <p class="measure">{t.fewMend(of.needed, of.stands)}</p>
    </Empty>
  );
}

function Found({ of, at }: { of: Opinions; at: string }) {
  const t = useWords(words);
  const computed = useWords(report).computed;
  const now = useNow();
  const locale = useLocale();
  const groups = of.groups.map((_, place) => letter(place));
  const kinds = {
    NONE: [t.none, t.noneSaid],
    SOFT: [t.soft(groups.length), t.softSaid],
    CLEAR: [t.clear(groups.length), t.clearSaid],
  } as const;
  const [title, said] = of.kind === "TOO_FEW" ? ["", ""] : kinds[of.kind];
  return (
    <>
      <div class={groups.length > 0 ? "differ" : ""}>
        <section class={of.kind === "CLEAR" ? "notice" : "notice notice-warn"}>
          <h2>{title}</h2>
          <p>{said}</p>
          <p class="faint">{t.figures(of.silhouette, of.stability)}</p>
          <p class="faint">
            {t.basis(of.people, of.ideas, of.judgements)} {of.sampled && t.sampled(of.people)} {computed(timeAgo(at, now, locale))}
          </p>
        </section>
        {groups.length > 0 && <OpinionPlot of={of} />}
      </div>
      <section class="stack stack-s">
        <h2>{t.consensus}</h2>
        <p class="hint">{groups.length > 0 ? t.consensusLead : t.consensusWhole}</p>
        {of.consensus.length === 0 ? (
          <p>{t.consensusNone}</p>
        ) : (
          <IdeasByGroup
            caption={t.consensus}
            groups={of.consensus[0]!.shares.map((_, place) => (groups.length > 0 ? t.group(letter(place)) : t.everybody))}
            rows={of.consensus.map((one) => ({ thread: one.thread, note: one.agrees ? t.agreed : t.disagreed, shares: one.shares, agrees: one.agrees }))}
          />
        )}
      </section>
      {groups.length > 0 && (
        <section class="stack stack-s">
          <h2>{t.divisive}</h2>
          <p class="hint">{t.divisiveLead}</p>
          {of.divisive.length === 0 ? (
            <p>{t.divisiveNone}</p>
          ) : (
            <IdeasByGroup
              caption={t.divisive}
              groups={groups.map(t.group)}
              rows={of.divisive.map((one) => ({ thread: one.thread, note: `${t.gap}: ${t.points(one.gap)}`, shares: one.shares, agrees: true }))}
            />
          )}
        </section>
      )}
      {of.kind === "CLEAR" && <Speaking of={of} />}
    </>
  );
}

/** The ideas that tell each group from all others. */
function Speaking({ of }: { of: Opinions }) {
  const t = useWords(words);
  const { jam } = useJam();
  return (
    <div class="grid">
      {of.groups.map((group, place) => (
        <section class="card" key={place}>
          <h2>{t.telling(letter(place))}</h2>
          <p class="faint">{t.groupOf(letter(place), group.people)}</p>
          {group.telling.length === 0 ? (
            <p>{t.tellingNone}</p>
          ) : (
            <ol class="stack stack-s">
              {group.telling.map((one) => (
                <li key={one.thread.id + one.agrees}>
                  <a href={`/jams/${jam.id}/threads/${one.thread.id}`}>{one.thread.title}</a>
                  <p class="faint">{t.tellingSaid(one.agrees, one.share, one.others, one.z)}</p>
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </div>
  );
}
