import { useState } from "preact/hooks";
import { member, outbox } from "../identity/session";
import { common } from "../lib/i18n/messages";
import { useWords } from "../lib/i18n/locale";
import { useSignal } from "../lib/signal";
import { useJam } from "../jam/useJam";
import { Empty, Progress, Refusal } from "../lib/ui/Loaded";
import { PostView } from "./PostView";
import { ReplyBox } from "./ReplyBox";
import { ORDERS, needsParent } from "./thread";
import { useConversation } from "./useConversation";
import { usePhone } from "./usePhone";
import type { Thread } from "./views";
import { WaitingPost } from "./WaitingPost";
import { words } from "./words";

/** Everything that was said in a thread, page by page; what arrives while one reads waits behind a button. */
export function Posts({ thread }: { thread: Thread }) {
  const t = useWords(words);
  const c = useWords(common);
  const { jam } = useJam();
  const phone = usePhone();
  const talk = useConversation(thread.id);
  const [replying, setReplying] = useState<string | null>(null);
  const me = useSignal(member)?.id;
  const waiting = useSignal(outbox.letters).filter((letter) => letter.path === `/threads/${thread.id}/posts` && letter.member === me);
  const now = talk.conversation;
  const posts = now?.posts ?? [];
  const byId = new Map(posts.map((post) => [post.id, post]));
  const said = now?.total ?? thread.posts;
  return (
    <section class="stack" aria-labelledby="replies">
      <div class="row between">
        <h2 id="replies">{said > 0 ? t.replies(said) : t.repliesTitle}</h2>
        <div class="tabs" role="group" aria-label={t.sorts}>
          {ORDERS.map((order) => (
            <button key={order} type="button" aria-pressed={order === talk.order} onClick={() => talk.choose(order)}>
              {t.order[order]}
            </button>
          ))}
        </div>
      </div>
      {!now && !talk.error && <Progress rows={4} />}
      {now && posts.length === 0 && waiting.length === 0 && <Empty title={t.noReplies}>{<p>{t.noRepliesMend}</p>}</Empty>}
      <ol class="posts" ref={talk.list}>
        {posts.map((post, at) => (
          <PostView
            key={post.id}
            post={post}
            parent={post.parent && needsParent(post, posts[at - 1], now!.order, phone) ? (byId.get(post.parent) ?? null) : null}
            flat={now!.order !== "tree"}
            phone={phone}
            fresh={talk.isFresh(post.id)}
            may={thread.may.reply}
            moderates={jam.may.moderate.allowed}
            replying={replying === post.id}
            reply={setReplying}
            written={talk.add}
          />
        ))}
      </ol>
      {talk.error && <Refusal error={talk.error} retry={talk.more} />}
      {now?.next && (
        <button type="button" class="button more" ref={talk.end} aria-disabled={talk.busy} onClick={talk.more}>
          {talk.busy ? c.loading : c.more}
        </button>
      )}
      {waiting.map((letter) => (
        <WaitingPost key={letter.id} letter={letter} />
      ))}
      {talk.fresh > 0 && (
        <button type="button" class="button button-main fresh" onClick={talk.showFresh}>
          {t.fresh(talk.fresh)}
        </button>
      )}
      <ReplyBox thread={thread.id} parent={null} may={thread.may.reply} written={talk.add} />
    </section>
  );
}
