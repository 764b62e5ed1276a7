import { useJam } from "../jam/useJam";
import { useWords } from "../lib/i18n/locale";
import type { ThreadRef } from "./views";
import { words } from "./words";

/** A thread's title, in its own language, that leads to the thread or to a post in it; beside what one is doing where that would be lost. */
export function ThreadLink({ thread, post, aside }: { thread: Pick<ThreadRef, "id" | "title"> & { language?: string }; post?: string | null; aside?: boolean }) {
  const { jam } = useJam();
  const t = useWords(words);
  return (
    <a
      href={`/jams/${jam.id}/threads/${thread.id}${post ? `#${post}` : ""}`}
      lang={(thread.title && thread.language) || undefined}
      {...(aside && { target: "_blank", rel: "noopener" })}
    >
      {thread.title || t.notShown}
    </a>
  );
}
