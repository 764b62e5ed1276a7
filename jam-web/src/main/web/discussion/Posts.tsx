import { useCallback, useState } from "preact/hooks";
import { isOnItsWay, member, outbox } from "../identity/session";
import { draftsUnder } from "../lib/draft";
import { common } from "../lib/i18n/messages";
import { useWords } from "../lib/i18n/locale";
import { isAsReadBefore } from "../lib/resource";
import { useSignal } from "../lib/signal";
import { useJam } from "../jam/useJam";
import { Empty, Progress, Refusal } from "../lib/ui/Loaded";
import { PostView } from "./PostView";
import { NO_REPLY, ReplyBox, type ReplyDraft, TOP } from "./ReplyBox";
import { ORDERS, needsParent } from "./thread";
import { useConversation } from "./useConversation";
import { usePhone } from "./usePhone";
import type { Post, Thread } from "./views";
import { WaitingPost } from "./WaitingPost";
import { words } from "./words";

/** Everything that was said in a thread, page by page; what arrives while one reads waits behind a button. */
export function Posts({ thread, answering, answered }: { thread: Thread; answering: boolean; answered: () => void }) {
  const t = useWords(words);
  const c = useWords(common);
  const { jam } = useJam();
  const phone = usePhone();
  const talk = useConversation(thread.id);
  const me = useSignal(member)?.id;
  /** The reply that was being written when one went away: open, but not asking for the focus. */
  const [begun, setBegun] = useState(() => begunIn(thread.id, me));
  const [replying, setReplying] = useState(begun);
  const reply = useCallback((next: (now: string | null) => string | null) => {
    setBegun(null);
    setReplying(next);
  }, []);
  /** One's own answers to the opening; shown under it for as long as what stands before their place has not been read. */
  const [said, setSaid] = useState<Post[]>([]);
  const waiting = useSignal(outbox.letters).filter((letter) => letter.path === `/threads/${thread.id}/posts` && letter.member === me);
  const now = talk.conversation;
  const posts = now?.posts ?? [];
  const byId = new Map(posts.map((post) => [post.id, post]));
  const count = now?.total ?? thread.posts;
  const apart = said.filter((post) => !byId.has(post.id));
  const one = { flat: now?.order !== "tree", phone, may: thread.may.reply, moderates: jam.may.moderate.allowed, reply };
  return (
    <section class="stack" aria-labelledby="replies">
      <div class="row between">
        <h2 id="replies">{count > 0 ? t.replies(count) : t.repliesTitle}</h2>
        <div class="tabs" role="group" aria-label={t.sorts}>
          {ORDERS.map((order) => (
            <button key={order} type="button" aria-pressed={order === talk.order} onClick={() => talk.choose(order)}>
              {t.order[order]}
            </button>
          ))}
        </div>
      </div>
      {answering && (
        <ReplyBox
          thread={thread.id}
          parent={null}
          may={thread.may.reply}
          written={(post) => {
            talk.add(post);
            setSaid((all) => [...all, post]);
          }}
          close={answered}
        />
      )}
      {apart.length > 0 && (
        <ol class="posts">
          {apart.map((post) => (
            <PostView
              {...one}
              key={post.id}
              post={post}
              parent={null}
              to={undefined}
              fresh
              replying={replying === post.id}
              begun={false}
              written={(changed) => setSaid((all) => all.map((other) => (other.id === changed.id ? changed : other)))}
            />
          ))}
        </ol>
      )}
      {!now && !talk.error && <Progress rows={4} />}
      {now && posts.length === 0 && waiting.length === 0 && <Empty title={t.noReplies}>{<p>{t.noRepliesMend}</p>}</Empty>}
      <ol class="posts" ref={talk.list}>
        {posts.map((post, at) => (
          <PostView
            {...one}
            key={post.id}
            post={post}
            parent={post.parent && needsParent(post, posts[at - 1], now!.order, phone) ? (byId.get(post.parent) ?? null) : null}
            to={post.parent ? byId.get(post.parent)?.author.name : undefined}
            fresh={talk.isFresh(post.id)}
            replying={replying === post.id}
            begun={begun === post.id}
            written={talk.add}
          />
        ))}
      </ol>
      {talk.error && !isAsReadBefore(talk.error) && <Refusal error={talk.error} retry={talk.more} />}
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
      {!answering && <ReplyBox thread={thread.id} parent={null} may={thread.may.reply} written={talk.add} />}
    </section>
  );
}

/** The post to which a reply is kept on this device that has not been sent. */
function begunIn(thread: string, me: string | undefined): string | null {
  const drafts = draftsUnder<ReplyDraft>(`reply.${me}.${thread}.`, NO_REPLY);
  return drafts.find(([to, draft]) => to !== TOP && draft.text && !isOnItsWay(draft))?.[0] ?? null;
}
