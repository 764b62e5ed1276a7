import type { ComponentChildren } from "preact";
import { ThreadLink } from "../discussion/ThreadLink";
import type { ThreadRef } from "../discussion/views";
import { AskPeople } from "../insight/AskPeople";
import { useJam } from "../jam/useJam";
import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { timeAgo } from "../lib/time";
import { ItemTools } from "./ItemTools";
import type { Target } from "./views";
import { type Drifting, type Heating, onceIn, type Proposal, toneOf, type Waiting } from "./watching";
import { words } from "./watchWords";

const useAddress = () => {
  const { jam } = useJam();
  return (thread: ThreadRef, post?: string | null) => `/jams/${jam.id}/threads/${thread.id}${post ? `#${post}` : ""}`;
};

/** A thread, why it is here, and what can be done about it. */
function WatchCard(props: { thread: ThreadRef; post?: string | null; said?: string; why: ComponentChildren[]; children: ComponentChildren; above?: ComponentChildren }) {
  return (
    <article class="card watch-card">
      <h3>
        <ThreadLink thread={props.thread} post={props.post} />{" "}
        {props.said && <span class="faint watch-said">{props.said}</span>}
      </h3>
      {props.above}
      <ul class="watch-why">
        {props.why.filter(Boolean).map((why, at) => (
          <li key={at}>{why}</li>
        ))}
      </ul>
      <div class="row">{props.children}</div>
    </article>
  );
}

const reply = (thread: ThreadRef, post: string, excerpt = ""): Target => ({ type: "post", id: post, threadId: thread.id, title: thread.title, excerpt });

export function HeatCard({ heat, seconds }: { heat: Heating; seconds: number }) {
  const t = useWords(words);
  const address = useAddress();
  const tone = toneOf(heat);
  const why = [
    t.posts(heat.posts, seconds, heat.usual),
    heat.exchanges > 0 && t.exchanges(heat.exchanges),
    heat.harsh.length > 0 && t.harsh(heat.harsh.length),
    tone && t.tone[tone],
  ];
  return (
    <WatchCard thread={heat.thread} post={heat.last} why={why}>
      <a class="button" href={address(heat.thread, heat.last)}>
        {t.openLatest}
      </a>
      {heat.harsh.slice(-3).map((post, at) => (
        <a key={post} class="tag" href={address(heat.thread, post)}>
          {t.seeHarsh(at + 1)}
        </a>
      ))}
    </WatchCard>
  );
}

export function DriftCard({ drift, lifted }: { drift: Drifting; lifted: (idea: ThreadRef) => void }) {
  const t = useWords(words);
  const locale = useLocale();
  const now = useNow();
  const address = useAddress();
  const why = [
    t.spokenOf(drift.posts, drift.spokenOf),
    drift.left.length > 0 && (drift.branch ? t.leftHere : t.left)(drift.left),
    t.likeness(drift.before, drift.after, onceIn(drift.chance)),
  ];
  return (
    <WatchCard thread={drift.thread} post={drift.from} said={t.begins(timeAgo(drift.since, now, locale))} why={why}>
      <a class="button" href={address(drift.thread, drift.from)}>
        {t.openBreak}
      </a>
      <ItemTools target={reply(drift.thread, drift.from)} state="VISIBLE" only="lift" changed={() => undefined} lifted={lifted} />
    </WatchCard>
  );
}

/** How soon others are answered here: the same for all threads that wait, and for all questions. */
export function UsualNote({ waiting }: { waiting: Waiting[] }) {
  const t = useWords(words);
  const thread = waiting.find((one) => !one.post);
  const question = waiting.find((one) => one.post);
  return (
    <>
      {thread && <p class="hint">{t.usualThreads(thread.usualSeconds, thread.patienceSeconds)}</p>}
      {question && <p class="hint">{t.usualQuestions(question.usualSeconds, question.patienceSeconds)}</p>}
    </>
  );
}

export function WaitingCard({ waiting }: { waiting: Waiting }) {
  const t = useWords(words);
  const address = useAddress();
  const why = [waiting.post ? t.asked(waiting.waitedSeconds) : t.waited(waiting.waitedSeconds)];
  return (
    <WatchCard thread={waiting.thread} post={waiting.post} said={(waiting.post ? t.replyBy : t.by)(waiting.author.name)} why={why}>
      <a class="button" href={address(waiting.thread, waiting.post)}>
        {waiting.post ? t.openPost : t.openThread}
      </a>
      <AskPeople thread={waiting.thread} />
    </WatchCard>
  );
}

export function ProposalCard({ proposal, lifted }: { proposal: Proposal; lifted: (idea: ThreadRef) => void }) {
  const t = useWords(words);
  const locale = useLocale();
  const now = useNow();
  const address = useAddress();
  const quoted = (
    <p class="quote clamp" lang={proposal.language || undefined}>
      {proposal.sentence}
    </p>
  );
  const said = `${t.replyBy(proposal.author.name)} · ${timeAgo(proposal.at, now, locale)}`;
  return (
    <WatchCard thread={proposal.thread} post={proposal.post} said={said} why={[t.cues(proposal.cues)]} above={quoted}>
      <a class="button" href={address(proposal.thread, proposal.post)}>
        {t.openPost}
      </a>
      <ItemTools target={reply(proposal.thread, proposal.post, proposal.sentence)} state="VISIBLE" only="lift" changed={() => undefined} lifted={lifted} />
    </WatchCard>
  );
}
