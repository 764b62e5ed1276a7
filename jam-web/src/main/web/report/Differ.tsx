import { ThreadLink } from "../discussion/ThreadLink";
import { useJam } from "../jam/useJam";
import { get } from "../lib/api";
import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { timeAgo } from "../lib/time";
import { Empty, Loaded, Waiting } from "../lib/ui/Loaded";
import { IdeasByGroup } from "./IdeasByGroup";
import { OpinionPlot } from "./OpinionPlot";
import { letter, type Opinions } from "./opinions";
import { words as report } from "./words";
import { words } from "./differWords";

/** What chance makes more often than that is nothing. */
const RARE = 0.05;

/** Groups of people who judge alike, what they share and what divides them; the less sure, the less is shown. */
export function Differ() {
  const t = useWords(words);
  const { jam } = useJam();
  const found = useResource((signal) => get<Opinions>(`/jams/${jam.id}/opinions`, signal), [jam.id]);
  return (
    <div class="stack stack-l">
      <p class="hint measure">{t.lead}</p>
      <Loaded of={found} rows={5}>
        {(one) => {
          if (one.computedAt == null) return <Waiting title={t.waiting} lead={t.waitingLead} of={found} />;
          if (one.kind === "TOO_FEW") return <Few of={one} />;
          if (one.kind === "ALIKE") return <Alike of={one} />;
          return <Found of={one} kind={one.kind} at={one.computedAt} />;
        }}
      </Loaded>
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

function Alike({ of }: { of: Opinions }) {
  const t = useWords(words);
  const { jam } = useJam();
  const open = jam.phase !== "REVIEW" && jam.phase !== "CLOSED";
  return (
    <Empty title={t.alike}>
      <p class="measure">{t.alikeMend(of.people, of.ideas, of.judgements, open)}</p>
    </Empty>
  );
}

function Found({ of, kind, at }: { of: Opinions; kind: "NONE" | "SOFT" | "CLEAR"; at: string }) {
  const t = useWords(words);
  const computed = useWords(report).computed;
  const now = useNow();
  const locale = useLocale();
  const groups = of.groups.map((_, place) => letter(place));
  const kinds = {
    NONE: [t.none, of.chance > RARE ? t.noneSaid : t.noneShade],
    SOFT: [t.soft(groups.length), t.softSaid],
    CLEAR: [t.clear(groups.length), t.clearSaid],
  } as const;
  const [title, said] = kinds[kind];
  return (
    <>
      <div class={groups.length > 0 ? "differ" : ""}>
        <section class={kind === "CLEAR" ? "notice" : "notice notice-warn"}>
          <h2>{title}</h2>
          <p>{said}</p>
          <p class="faint">{kind === "NONE" ? t.silhouette(of.silhouette) : t.figures(of.silhouette, of.stability)}</p>
          <p class="faint">
            {t.chance(of.chance)} {kind !== "NONE" && t.between(of.between)}
          </p>
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
            groups={of.consensus[0]!.shares.map((_, place) => (groups.length > 0 ? t.group(letter(place)) : t.whoSaw))}
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
      {kind === "CLEAR" && <Speaking of={of} />}
    </>
  );
}

/** The ideas that tell each group from all others. */
function Speaking({ of }: { of: Opinions }) {
  const t = useWords(words);
  return (
    <section class="stack stack-s">
      <h2>{t.tellings}</h2>
      <p class="hint measure">{t.tellingsLead}</p>
      <div class="grid">
        {of.groups.map((group, place) => (
          <section class="card" key={place}>
            <h3>{t.groupOf(letter(place), group.people)}</h3>
            {group.telling.length === 0 ? (
              <p>{t.tellingNone}</p>
            ) : (
              <ol class="stack stack-s">
                {group.telling.map((one) => (
                  <li key={one.thread.id + one.agrees}>
                    <ThreadLink thread={one.thread} />
                    <p class="faint">{t.tellingSaid(one.agrees, one.share, one.others, one.z)}</p>
                  </li>
                ))}
              </ol>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}
