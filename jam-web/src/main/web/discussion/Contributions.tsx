import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { get } from "../lib/api";
import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { keep } from "../lib/kept";
import { useResource } from "../lib/resource";
import { useSignal } from "../lib/signal";
import { timeAgo } from "../lib/time";
import { Empty, Loaded } from "../lib/ui/Loaded";
import { Html } from "../lib/ui/Html";
import { member, outbox } from "../identity/session";
import { Decisions } from "../jam/Decisions";
import { useJam } from "../jam/useJam";
import { Page } from "../Page";
import { ThreadTile } from "./ThreadTile";
import type { Post, ThreadCard } from "./views";
import { WaitingPost } from "./WaitingPost";
import { words } from "./words";

interface Mine {
  answers: Post[];
  threads: ThreadCard[];
  posts: Post[];
  supported: ThreadCard[];
  following: ThreadCard[];
}

/** What one has said and supported in this jam, and the decisions that came back. */
export function Contributions() {
  const { jam } = useJam();
  const t = useWords(words);
  const me = useSignal(member)?.id;
  const letters = useSignal(outbox.letters).filter((letter) => letter.member === me);
  const mine = useResource((signal) => get<Mine>(`/jams/${jam.id}/contributions`, signal), [jam.id, letters.length]);
  return (
    <Page title={t.mine} lead={t.mineLead} narrow>
      <div class="stack stack-l">
        <Decisions mine />
        <Some title={t.notThere} n={letters.length}>
          {letters.map((letter) => (
            <WaitingPost key={letter.id} letter={letter} />
          ))}
        </Some>
        <Loaded of={mine}>
          {({ answers, threads, posts, supported, following }) => (
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
              <Answers jam={jam.id} me={me} answers={answers} />
              <Threads title={t.myThreads} threads={threads} />
              <Some title={t.myPosts} n={posts.length}>
                {posts.map((post) => (
                  <article class="card" key={post.id}>
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

/** What others said to one, newest first; what came since one last looked here is marked. */
function Answers({ jam, me, answers }: { jam: string; me: string | undefined; answers: Post[] }) {
  const t = useWords(words);
  const locale = useLocale();
  const now = useNow();
  const key = `madang.answered.${me}.${jam}`;
  const [seen] = useState(() => Date.parse(localStorage.getItem(key) ?? "") || 0);
  const newest = answers[0]?.at;
  useEffect(() => {
    if (newest) keep(key, newest);
  }, [newest]);
  return (
    <Some title={t.myAnswers} n={answers.length}>
      {answers.map((post) => (
        <article class="card thread-tile" key={post.id}>
          <p class="row">
            {Date.parse(post.at) > seen && <span class="tag tag-main">{t.isNew}</span>}
            <span class="faint">
              {post.author.name} · <time dateTime={post.at}>{timeAgo(post.at, now, locale)}</time>
            </span>
          </p>
          <h3>
            <a class="cover" href={`/jams/${jam}/threads/${post.thread}#${post.id}`}>
              {post.threadTitle ?? t.reply}
            </a>
          </h3>
          <p class="excerpt">{post.text}</p>
        </article>
      ))}
    </Some>
  );
}

const Threads = ({ title, threads }: { title: string; threads: ThreadCard[] }) => (
  <Some title={title} n={threads.length}>
    {threads.map((thread) => (
      <ThreadTile key={thread.id} thread={thread} />
    ))}
  </Some>
);

function Some({ title, n, children }: { title: string; n: number; children: ComponentChildren }) {
  if (n === 0) return null;
  return (
    <section class="stack" aria-label={title}>
      <h2>
        {title} <span class="faint figures">{n}</span>
      </h2>
      {children}
    </section>
  );
}
