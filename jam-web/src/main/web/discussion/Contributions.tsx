import type { ComponentChildren } from "preact";
import { get } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { useSignal } from "../lib/signal";
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
          {({ threads, posts, supported, following }) => (
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
