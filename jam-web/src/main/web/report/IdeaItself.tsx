import { Byline } from "../discussion/Byline";
import type { Evidence } from "../insight/views";
import { useWords } from "../lib/i18n/locale";
import { Html } from "../lib/ui/Html";
import { words } from "./words";

/** What the idea says, in its author's words. */
export function IdeaItself({ of }: { of: Evidence }) {
  const t = useWords(words);
  const { thread } = of.entry;
  return (
    <section class="stack stack-s">
      <h2>{t.ideaItself}</h2>
      <Byline author={thread.author} at={thread.at} editedAt={null} />
      <Html of={of.html} lang={thread.language} />
    </section>
  );
}
