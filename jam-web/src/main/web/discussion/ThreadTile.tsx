import { useEffect, useRef } from "preact/hooks";
import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { timeAgo } from "../lib/time";
import { Icon, type IconName } from "../lib/ui/Icon";
import { member } from "../identity/session";
import { watchExposure } from "./exposure";
import type { Kind, ThreadCard } from "./views";
import { words } from "./words";

const ICONS: Record<Kind, IconName> = { IDEA: "idea", QUESTION: "question", STORY: "story" };

/** Whether something is an idea, a question or a story. */
export function KindTag({ kind }: { kind: Kind }) {
  const t = useWords(words);
  return (
    <span class={kind === "IDEA" ? "tag tag-main" : "tag"}>
      <Icon name={ICONS[kind]} />
      {t.kind[kind]}
    </span>
  );
}

/** A thread in a list: enough to decide whether to go in. Counts as shown once it was looked at for two seconds. */
export function ThreadTile({ thread, because }: { thread: ThreadCard; because?: string | null }) {
  const t = useWords(words);
  const locale = useLocale();
  const now = useNow();
  const tile = useRef<HTMLElement>(null);
  useEffect(() => {
    if (member.value && tile.current) return watchExposure(thread.jam, thread.id, tile.current);
    return undefined;
  }, [thread.id]);
  return (
    <article class="card thread-tile" ref={tile}>
      <p class="row">
        <KindTag kind={thread.kind} />
        <span class="faint">
          {thread.author.name} · <time dateTime={thread.at}>{timeAgo(thread.at, now, locale)}</time>
        </span>
      </p>
      <h3 lang={thread.language || undefined}>
        <a class="cover" href={`/jams/${thread.jam}/threads/${thread.id}`}>
          {thread.state === "VISIBLE" ? thread.title : thread.state === "HIDDEN" ? t.hidden : t.withdrawn}
        </a>
      </h3>
      {thread.state === "VISIBLE" && thread.excerpt && (
        <p class="excerpt" lang={thread.language || undefined}>
          {thread.excerpt}
        </p>
      )}
      {because && <p class="because">{because}</p>}
      <p class="row faint figures">
        {(thread.posts > 0 || !because) && <span>{t.replies(thread.posts)}</span>}
        {thread.kind === "IDEA" && <span>{thread.supports != null ? t.supports(thread.supports) : `${t.support}: ${t.hiddenCount}`}</span>}
        {thread.mine?.support && <span class="tag">{t.supported}</span>}
        {thread.mine?.follow && <span class="tag">{t.followed}</span>}
      </p>
    </article>
  );
}
