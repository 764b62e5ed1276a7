import { useJam } from "../jam/useJam";
import type { ThreadRef } from "./views";

/** A thread's title, in its own language, that leads to the thread or to a post in it; beside what one is doing where that would be lost. */
export function ThreadLink({ thread, post, aside }: { thread: Pick<ThreadRef, "id" | "title" | "language">; post?: string | null; aside?: boolean }) {
  const { jam } = useJam();
  return (
    <a
      href={`/jams/${jam.id}/threads/${thread.id}${post ? `#${post}` : ""}`}
      lang={thread.language || undefined}
      {...(aside && { target: "_blank", rel: "noopener" })}
    >
      {thread.title}
    </a>
  );
}
