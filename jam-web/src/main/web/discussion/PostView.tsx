import { useState } from "preact/hooks";
import { put, type Refused } from "../lib/api";
import { useNow } from "../lib/clock";
import { useWords } from "../lib/i18n/locale";
import { asRefused } from "../lib/resource";
import { holdFocus } from "../lib/ui/focus";
import { Html } from "../lib/ui/Html";
import { Icon } from "../lib/ui/Icon";
import { memo } from "../lib/ui/memo";
import { Refusal } from "../lib/ui/Loaded";
import { ItemTools } from "../moderation/ItemTools";
import { LiftedNote } from "../moderation/LiftedNote";
import type { Permission } from "../jam/views";
import { Byline } from "./Byline";
import { EditPost } from "./EditPost";
import { FlagDialog } from "./FlagDialog";
import { ReplyBox } from "./ReplyBox";
import { drawnDepth, editable } from "./thread";
import type { Post, ThreadRef } from "./views";
import { words } from "./words";

interface Props {
  post: Post;
  /** Named above the post when the eye could not tell what it replies to. */
  parent: Post | null;
  /** Whom it replies to, for who hears the posts one after the other and sees no line beside them. */
  to: string | undefined;
  flat: boolean;
  phone: boolean;
  fresh: boolean;
  may: Permission;
  moderates: boolean;
  replying: boolean;
  /** Whether the reply was found here, begun before. */
  begun: boolean;
  reply: Answering;
  written: (post: Post) => void;
}

/** Opens the box under another post, or closes the one that is open, if it is this one's. */
type Answering = (next: (now: string | null) => string | null) => void;

/** One thing one member said, and replying to it in place; not drawn anew when something else is said. */
export const PostView = memo(DrawnPost);

function DrawnPost({ post, parent, to, flat, phone, fresh, may, moderates, replying, begun, reply, written }: Props) {
  const t = useWords(words);
  const [open, setOpen] = useState<"flag" | "edit" | null>(null);
  const [lifted, setLifted] = useState<ThreadRef | null>(null);
  const closeEdit = () => {
    const keep = holdFocus();
    setOpen(null);
    keep(() => document.getElementById(post.id));
  };
  const depth = flat ? 0 : drawnDepth(post.depth, phone);
  return (
    <li id={post.id} class={fresh ? "post post-fresh" : "post"} data-depth={depth}>
      <Byline author={post.author} at={post.at} editedAt={post.editedAt} />
      {parent && (
        <a class="to-parent" href={`#${parent.id}`} aria-label={t.toParent(parent.author.name)}>
          <Icon name="reply" />
          {t.inReplyTo(parent.author.name)}
        </a>
      )}
      {!parent && to && <span class="visually-hidden">{t.repliesTo(to)}</span>}
      {post.state !== "VISIBLE" && <p class="gone">{post.state === "HIDDEN" ? t.hidden : t.withdrawn}</p>}
      {open === "edit" ? <EditPost post={post} close={closeEdit} saved={written} /> : post.html && <Html of={post.html} />}
      {post.state !== "WITHDRAWN" && open !== "edit" && (
        <div class="post-actions">
          {post.state === "VISIBLE" && <PostActions post={post} may={may} replying={replying} reply={reply} open={setOpen} changed={written} />}
          {moderates && (
            <ItemTools
              target={{ type: "post", id: post.id, excerpt: post.text }}
              whose={post.author.name}
              state={post.state}
              changed={(state) => {
                const keep = holdFocus();
                written({ ...post, state });
                keep(() => document.getElementById(post.id));
              }}
              lifted={setLifted}
            />
          )}
        </div>
      )}
      {lifted && <LiftedNote idea={lifted} />}
      {replying && (
        <ReplyBox thread={post.thread} parent={post} may={may} begun={begun} written={written} close={() => reply((now) => (now === post.id ? null : now))} />
      )}
      {open === "flag" && <FlagDialog path={`/posts/${post.id}`} close={() => setOpen(null)} />}
    </li>
  );
}

interface Actions {
  post: Post;
  may: Permission;
  replying: boolean;
  reply: Answering;
  open: (what: "flag" | "edit") => void;
  changed: (post: Post) => void;
}

function PostActions({ post, may, replying, reply, open, changed }: Actions) {
  const t = useWords(words);
  const now = useNow();
  const [error, setError] = useState<Refused | null>(null);
  const withdraw = () => {
    if (!confirm(t.withdrawSure)) return;
    const keep = holdFocus();
    put(`/posts/${post.id}/withdrawal`).then(
      () => {
        changed({ ...post, state: "WITHDRAWN", html: "", text: "" });
        keep(() => document.getElementById(post.id));
      },
      (caught) => setError(asRefused(caught)),
    );
  };
  return (
    <>
      {may.allowed && (
        <button type="button" class="button button-quiet" aria-expanded={replying} aria-label={t.replyTo(post.author.name)} onClick={() => reply((now) => (now === post.id ? null : post.id))}>
          <Icon name="reply" />
          {t.reply}
        </button>
      )}
      {post.mine && editable(post.editableUntil, now) && (
        <button type="button" class="button button-quiet" onClick={() => open("edit")}>
          {t.edit}
        </button>
      )}
      {post.mine ? (
        <button type="button" class="button button-quiet" onClick={withdraw}>
          {t.withdraw}
        </button>
      ) : (
        <button type="button" class="button button-quiet button-icon" aria-label={`${t.flag}: ${post.author.name}`} onClick={() => open("flag")}>
          <Icon name="flag" />
        </button>
      )}
      {error && <Refusal error={error} />}
    </>
  );
}
