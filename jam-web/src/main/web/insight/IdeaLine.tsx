import type { ComponentChildren } from "preact";
import { ThreadLink } from "../discussion/ThreadLink";
import type { ThreadCard } from "../discussion/views";
import { useWords } from "../lib/i18n/locale";
import { words } from "./words";

/** One idea in a list of the analysis: its title, a few words, who proposed it. */
export function IdeaLine({ idea, children }: { idea: ThreadCard; children?: ComponentChildren }) {
  const t = useWords(words);
  return (
    <article class="card">
      <h3>
        <ThreadLink thread={idea} />
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
