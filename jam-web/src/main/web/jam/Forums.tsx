import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { timeAgo } from "../lib/time";
import { Empty } from "../lib/ui/Loaded";
import { useJam } from "./useJam";
import { isInside } from "./views";
import { words } from "./words";

/** The forums of the jam, each with its question. */
export function Forums() {
  const { jam } = useJam();
  const t = useWords(words);
  const locale = useLocale();
  const now = useNow();
  return (
    <section class="stack" aria-labelledby="forums">
      <h2 id="forums">{t.forums}</h2>
      {jam.forums.length === 0 && <Empty title={t.noForums} />}
      <ul class="grid">
        {jam.forums.map((forum) => (
          <li key={forum.id}>
            <a class="card forum" href={isInside(jam) ? `/jams/${jam.id}/forums/${forum.id}` : undefined}>
              <h3>{forum.title}</h3>
              <p>{forum.question}</p>
              <p class="faint figures">
                {t.forumCount(forum.threads, forum.posts)}
                {forum.lastAt && ` · ${t.lastPost(timeAgo(forum.lastAt, now, locale))}`}
              </p>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
