import type { ComponentChildren } from "preact";
import type { ThreadCard } from "../discussion/views";
import { useJam } from "../jam/useJam";
import { useWords } from "../lib/i18n/locale";
import { words } from "./words";

/** One idea in a list of the analysis: its title, a few words, who proposed it. */
export function IdeaLine({ idea, children }: { idea: ThreadCard; children?: ComponentChildren }) {
  const t = useWords(words);
  const { jam } = useJam();
  return (
    <article class="card">
      <h3 lang={idea.language}>
        <a href={`/jams/${jam.id}/threads/${idea.id}`}>{idea.title}</a>
      </h3>
      {idea.excerpt && (
        <p class="clamp" lang={idea.language}>
          {idea.excerpt}
        </p>
      )}
      <p class="row">
        <span class="faint">
          {t.by(idea.author.name)} · {t.replies(idea.posts)}
          {idea.supports != null && ` · ${t.supports(idea.supports)}`}
        </span>
        {children}
      </p>
    </article>
  );
}
