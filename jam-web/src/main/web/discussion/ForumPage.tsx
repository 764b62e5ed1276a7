import { useEffect, useState } from "preact/hooks";
import { get, query } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { common } from "../lib/i18n/messages";
import type { LiveEvent } from "../lib/live";
import { useResource } from "../lib/resource";
import { go, place } from "../lib/router";
import { useSignal } from "../lib/signal";
import { announce } from "../lib/ui/announce";
import { Empty, Loaded } from "../lib/ui/Loaded";
import { NoSuchPage } from "../NoSuchPage";
import { Page } from "../Page";
import { useChannel, useJam } from "../jam/useJam";
import type { Page as PageOf } from "../jam/views";
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
          <p class="hint">{jam.may.post.reason}</p>
        )
      }
    >
      <Threads jam={jam.id} forum={id} />
    </Page>
  );
}

function Threads({ jam, forum }: { jam: string; forum: string }) {
  const t = useWords(words);
  const c = useWords(common);
  const { query: asked } = useSignal(place);
  const sort = SORTS.find((one) => one === asked.get("sort")) ?? "active";
  const kind = KINDS.find((one) => one === asked.get("kind")) ?? null;
  const list = (after?: string | null, signal?: AbortSignal) =>
    get<PageOf<ThreadCard>>(query(`/jams/${jam}/threads`, { forum, kind, sort, after, limit: 30 }), signal);
  const threads = useResource((signal) => list(null, signal), [forum, kind, sort]);
  const [fresh, setFresh] = useState(0);
  useEffect(() => setFresh(0), [kind, sort]);
  const arrived = (events: LiveEvent[]) => {
    const opened = events.filter((event) => event.kind === "thread-opened").length;
    if (opened === 0) return;
    setFresh((n) => n + opened);
    announce(t.freshThreads(opened));
  };
  useChannel(`forum:${forum}`, arrived, threads.reload);
  const show = () => {
    setFresh(0);
    threads.reload();
  };
  const more = async () => {
    const next = await list(threads.value?.next);
    threads.set((now) => ({ ...next, items: [...now.items, ...next.items.filter((one) => !now.items.some((had) => had.id === one.id))] }));
  };
  const at = (parameters: object) => query(`/jams/${jam}/forums/${forum}`, { sort, kind, ...parameters });
  return (
    <div class="stack">
      <div class="row between">
        <nav class="tabs" aria-label={t.sorts}>
          {SORTS.map((one) => (
            <a key={one} href={at({ sort: one })} aria-current={one === sort ? "page" : undefined}>
              {t.sort[one]}
            </a>
          ))}
        </nav>
        <select class="fit" aria-label={t.kindLabel} value={kind ?? ""} onChange={(event) => go(at({ kind: event.currentTarget.value }))}>
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
      <Loaded of={threads} rows={5}>
        {(page) => (
          <>
            {page.items.length === 0 && <Empty title={t.noThreads}>{<p>{t.noThreadsMend}</p>}</Empty>}
            <div class="stack">
              {page.items.map((thread) => (
                <ThreadTile key={thread.id} thread={thread} />
              ))}
            </div>
            {page.next && (
              <button type="button" class="button more" onClick={() => void more()}>
                {c.more}
              </button>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
