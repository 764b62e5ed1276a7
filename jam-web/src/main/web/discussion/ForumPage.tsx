import { useEffect, useRef, useState } from "preact/hooks";
import { query } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { sentenceOf } from "../lib/i18n/refusals";
import type { LiveEvent } from "../lib/live";
import { usePages } from "../lib/pages";
import { go, place } from "../lib/router";
import { useSignal } from "../lib/signal";
import { announce } from "../lib/ui/announce";
import { holdFocus } from "../lib/ui/focus";
import { Paged } from "../lib/ui/Paged";
import { NoSuchPage } from "../NoSuchPage";
import { Page } from "../Page";
import { useChannel, useJam } from "../jam/useJam";
import { ThreadTile } from "./ThreadTile";
import { KINDS, type ThreadCard } from "./views";
import { words } from "./words";

const SORTS = ["active", "newest", "unanswered", "join", "following"] as const;

/** A forum: its conversations in the order one likes; what arrives meanwhile waits behind a button. */
export function ForumPage({ forum: id }: { forum: string }) {
  const { jam } = useJam();
  const t = useWords(words);
  const forum = jam.forums.find((one) => one.id === id);
  const root = `/jams/${jam.id}`;
  if (!forum) return <NoSuchPage />;
  return (
    <Page
      title={forum.title}
      lead={forum.question}
      above={
        <p>
          <a href={root}>{jam.title}</a>
        </p>
      }
      actions={
        jam.may.post.allowed ? (
          <a class="button button-main" href={`${root}/new?forum=${id}`}>
            {t.writeHere}
          </a>
        ) : (
          <p class="hint">{sentenceOf(jam.may.post)}</p>
        )
      }
    >
      <Threads jam={jam.id} forum={id} />
    </Page>
  );
}

function Threads({ jam, forum }: { jam: string; forum: string }) {
  const t = useWords(words);
  const { query: asked } = useSignal(place);
  const sort = SORTS.find((one) => one === asked.get("sort")) ?? "active";
  const kind = KINDS.find((one) => one === asked.get("kind")) ?? null;
  const threads = usePages<ThreadCard>(`/jams/${jam}/threads`, { forum, kind, sort, limit: 30 });
  const frame = useRef<HTMLDivElement>(null);
  const [fresh, setFresh] = useState(0);
  useEffect(() => setFresh(0), [kind, sort]);
  const arrived = (events: LiveEvent[]) => {
    const opened = events.filter((event) => event.kind === "thread-opened" && (!kind || (event.thread as ThreadCard | undefined)?.kind === kind)).length;
    if (opened === 0) return;
    setFresh((n) => n + opened);
    announce(t.freshThreads(opened));
  };
  useChannel(`forum:${forum}`, arrived, threads.reload);
  const show = () => {
    const keep = holdFocus();
    setFresh(0);
    threads.reload();
    keep(() => frame.current?.querySelector("li"));
  };
  const at = (parameters: object) => query(`/jams/${jam}/forums/${forum}`, { sort, kind, ...parameters });
  return (
    <div class="stack" ref={frame}>
      <div class="row between">
        <nav class="tabs" aria-label={t.sorts}>
          {SORTS.map((one) => (
            <a key={one} href={at({ sort: one })} aria-current={one === sort ? "page" : undefined}>
              {t.sort[one]}
            </a>
          ))}
        </nav>
        <select class="fit" aria-label={t.whichKind} value={kind ?? ""} onChange={(event) => go(at({ kind: event.currentTarget.value }))}>
          <option value="">{t.anyKind}</option>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t.kind[one]}
            </option>
          ))}
        </select>
      </div>
      {fresh > 0 && (
        <button type="button" class="button fresh" onClick={show}>
          {t.fresh(fresh)}
        </button>
      )}
      <Paged of={threads} empty={t.noThreads} mend={t.noThreadsMend} label={t.threads} keyOf={(thread) => thread.id}>
        {(thread) => <ThreadTile thread={thread} />}
      </Paged>
    </div>
  );
}
