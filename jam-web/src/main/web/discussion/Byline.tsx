import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { momentOf, timeAgo } from "../lib/time";
import type { Person } from "../identity/views";
import { words } from "./words";

/** Who said it, from where, and when. */
export function Byline({ author, at, editedAt }: { author: Person; at: string; editedAt: string | null }) {
  const t = useWords(words);
  const locale = useLocale();
  const now = useNow();
  const from = [author.function, author.unit, author.region].filter(Boolean).join(" · ");
  return (
    <p class="byline">
      <span class="seal" aria-hidden="true">
        {[...author.name][0]}
      </span>
      <span>
        <strong>{author.name}</strong>
        {from && <span class="faint"> {from}</span>}
        <span class="faint">
          {" · "}
          <time dateTime={at} title={momentOf(at, locale)}>
            {timeAgo(at, now, locale)}
          </time>
          {editedAt && ` · ${t.edited}`}
        </span>
      </span>
    </p>
  );
}
