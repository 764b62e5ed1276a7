import { useEffect, useState } from "preact/hooks";
import type { ThreadRef } from "../discussion/views";
import { useJam } from "../jam/useJam";
import { get } from "../lib/api";
import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { type Resource, useResource } from "../lib/resource";
import { momentOf, timeAgo } from "../lib/time";
import { Loaded, Waiting } from "../lib/ui/Loaded";
import { LiftedNote } from "./LiftedNote";
import { isOver, isPart, type Watched } from "./watching";
import { DriftCard, HeatCard, ProposalCard, UsualNote, WaitingCard } from "./WatchCards";
import { WatchSection } from "./WatchSection";
import { words } from "./watchWords";

const EVERY = 20_000;

/** Whether somebody writes in a dialog, which would go with its card. */
const isWriting = () => document.querySelector("dialog[open]") !== null;

/** Where to step in: what heats up, drifts, waits, and what should be an idea of its own. */
export function Watch() {
  const t = useWords(words);
  const { jam } = useJam();
  const watched = useResource((signal) => get<Watched>(`/jams/${jam.id}/watch`, signal), [jam.id]);
  const ready = watched.value?.computedAt != null;
  useEffect(() => {
    if (!ready) return;
    const timer = setInterval(() => document.hidden || isWriting() || watched.reload(), EVERY);
    return () => clearInterval(timer);
  }, [ready]);
  return (
    <Loaded of={watched}>
      {(now) =>
        now.computedAt == null ? (
          <Waiting title={t.looking} lead={t.lookingLead} of={watched} />
        ) : (
          <Seen watched={now} at={now.computedAt} resource={watched} />
        )
      }
    </Loaded>
  );
}

function Seen({ watched, at, resource }: { watched: Watched; at: string; resource: Resource<Watched> }) {
  const t = useWords(words);
  const locale = useLocale();
  const { jam } = useJam();
  const now = useNow();
  const [drifted, setDrifted] = useState<ThreadRef | null>(null);
  const [proposed, setProposed] = useState<ThreadRef | null>(null);
  const lift = (post: string, idea: ThreadRef) => {
    setProposed(idea);
    resource.set((one) => {
      const first = one.proposals.first.filter((proposal) => proposal.post !== post);
      return { ...one, proposals: { total: one.proposals.total - one.proposals.first.length + first.length, first } };
    });
  };
  return (
    <div class="stack stack-l">
      <p class="hint">
        {t.seen(timeAgo(at, now, locale), watched.threads, watched.writings)} {isPart(watched, jam.threads) && t.part(watched.most)} {t.machine}
        {watched.asOf && isOver(watched) && ` ${t.over(momentOf(watched.asOf, locale))}`}
      </p>
      <WatchSection id="heating" title={t.heating} lead={t.heatingLead(watched.windowSeconds)} none={t.heatingNone} of={watched.heating}>
        {(one) => <HeatCard key={one.thread.id} heat={one} seconds={watched.windowSeconds} />}
      </WatchSection>
      <WatchSection id="waiting" title={t.waiting} lead={t.waitingLead} none={t.waitingNone} of={watched.waiting} note={<UsualNote waiting={watched.waiting.first} />}>
        {(one) => <WaitingCard key={one.post ?? one.thread.id} waiting={one} />}
      </WatchSection>
      <WatchSection id="drifting" title={t.drifting} lead={t.driftingLead} none={t.driftingNone} of={watched.drifting} note={drifted && <LiftedNote idea={drifted} />}>
        {(one) => <DriftCard key={one.thread.id} drift={one} lifted={setDrifted} />}
      </WatchSection>
      <WatchSection id="proposals" title={t.proposals} lead={t.proposalsLead} none={t.proposalsNone} of={watched.proposals} note={proposed && <LiftedNote idea={proposed} />}>
        {(one) => <ProposalCard key={one.post} proposal={one} lifted={(idea) => lift(one.post, idea)} />}
      </WatchSection>
    </div>
  );
}
