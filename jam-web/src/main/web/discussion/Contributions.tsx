import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { get } from "../lib/api";
import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { useSignal } from "../lib/signal";
import { timeAgo } from "../lib/time";
import { Empty, Loaded } from "../lib/ui/Loaded";
import { holdFocus } from "../lib/ui/focus";
import { Html } from "../lib/ui/Html";
import { member, outbox } from "../identity/session";
import { Decisions } from "../jam/Decisions";
import { useJam } from "../jam/useJam";
import { Page } from "../Page";
import { answered, see } from "./answered";
import type { Reply } from "./replies";
import { ThreadTile } from "./ThreadTile";
import type { Post, ThreadCard } from "./views";
import { WaitingPost } from "./WaitingPost";
import { words } from "./words";

interface Mine {
  answers: Post[];
  answersSeen?: string | null;
  unseen: Reply[];
  threads: ThreadCard[];
  posts: Post[];
  supported: ThreadCard[];
  following: ThreadCard[];
}

/** What one has said and supported in this jam, and the decisions that came back. */
export function Contributions() {
  const { jam } = useJam();
  const t = useWords(words);
  const locale = useLocale();
  const now = useNow();
  const me = useSignal(member)?.id;
  const letters = useSignal(outbox.letters).filter((letter) => letter.member === me);
  const mine = useResource((signal) => get<Mine>(`/jams/${jam.id}/contributions`, signal), [jam.id, letters.length]);
  return (
    <Page title={t.mine} lead={t.mineLead} narrow>
      <div class="stack stack-l">
        <Decisions mine />
        <Some title={t.notThere} n={letters.length} first={letters.length}>
          {letters.map((letter) => (
            <WaitingPost key={letter.id} letter={letter} />
          ))}
        </Some>
        <Loaded of={mine}>
          {({ answers, answersSeen, unseen, threads, posts, supported, following }) => (
            <>
              {threads.length + posts.length === 0 && (
                <Empty title={t.myNothing}>
                  {jam.may.post.allowed && (
                    <a class="button button-main" href={`/jams/${jam.id}/new`}>
                      {t.write}
                    </a>
                  )}
                </Empty>
              )}
              <Answers answers={answers} seen={answersSeen ?? null} unseen={unseen} reload={mine.reload} />
              <Threads title={t.myThreads} threads={threads} />
              <Some title={t.myPosts} n={posts.length}>
                {posts.map((post) => (
                  <article class="card" key={post.id}>
                    <p class="faint">
                      <time dateTime={post.at}>{timeAgo(post.at, now, locale)}</time>
                    </p>
                    <h3>
                      <a href={`/jams/${jam.id}/threads/${post.thread}#${post.id}`}>{post.threadTitle ?? t.reply}</a>
                    </h3>
                    {post.state === "VISIBLE" ? <Html of={post.html} /> : <p class="gone">{post.state === "HIDDEN" ? t.hidden : t.withdrawn}</p>}
                  </article>
                ))}
              </Some>
              <Threads title={t.mySupported} threads={supported} />
              <Threads title={t.myFollowing} threads={following} />
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}

/** What others said to one, newest first; what one has not seen is marked, and what comes meanwhile waits behind a button. */
function Answers({ answers, seen, unseen, reload }: { answers: Post[]; seen: string | null; unseen: Reply[]; reload: () => void }) {
  const t = useWords(words);
  const { jam } = useJam();
  const locale = useLocale();
  const now = useNow();
  const fresh = useSignal(answered);
  const found = useRef(new Set<string>());
  for (const { id } of unseen) found.current.add(id);
  useEffect(() => see(jam.id, answers, seen), [answers]);
  const isNew = (post: Post) => found.current.has(post.id);
  const coming = fresh.filter(({ id }) => answers.every((post) => post.id !== id)).length;
  return (
    <>
      {coming > 0 && (
        <button type="button" class="button button-main fresh" onClick={reload}>
          {t.fresh(coming)}
        </button>
      )}
      <Some title={t.myAnswers} n={answers.length} first={Math.max(FIRST, answers.filter(isNew).length)}>
        {answers.map((post) => (
          <article class="card thread-tile" key={post.id}>
            <p class="row">
              {isNew(post) && <span class="tag tag-main">{t.isNew}</span>}
              <span class="faint">
                {post.author.name} · <time dateTime={post.at}>{timeAgo(post.at, now, locale)}</time>
              </span>
            </p>
            <h3>
              <a class="cover" href={`/jams/${jam.id}/threads/${post.thread}#${post.id}`}>
                {post.threadTitle ?? t.reply}
              </a>
            </h3>
            <p class="excerpt">{post.text}</p>
          </article>
        ))}
      </Some>
    </>
  );
}

const Threads = ({ title, threads }: { title: string; threads: ThreadCard[] }) => (
  <Some title={title} n={threads.length}>
    {threads.map((thread) => (
      <ThreadTile key={thread.id} thread={thread} />
    ))}
  </Some>
);

/** As many as are shown of each before one asks for all. */
const FIRST = 6;

function Some({ title, n, first = FIRST, children }: { title: string; n: number; first?: number; children: ComponentChildren[] }) {
  const t = useWords(words);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  if (n === 0) return null;
  const more = () => {
    const keep = holdFocus();
    setAll(true);
    keep(() => list.current?.children[first] ?? list.current);
  };
  return (
    <section class="stack" aria-label={title}>
      <h2>
        {title} <span class="faint figures">{n}</span>
      </h2>
      <div class="stack" ref={list}>
        {all ? children : children.slice(0, first)}
      </div>
      {!all && n > first && (
        <button type="button" class="button more" onClick={more}>
          {t.showAll(n)}
        </button>
      )}
    </section>
  );
}
