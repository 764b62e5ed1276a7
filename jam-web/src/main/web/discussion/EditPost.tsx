import { useEffect, useRef, useState } from "preact/hooks";
import { put, type Refused } from "../lib/api";
import { common } from "../lib/i18n/messages";
import { useWords } from "../lib/i18n/locale";
import { asRefused } from "../lib/resource";
import { Refusal } from "../lib/ui/Loaded";
import { MOST_TEXT } from "./composing";
import type { Post } from "./views";
import { words } from "./words";

/** Putting the words of a reply right, in its place, while they are fresh. */
export function EditPost({ post, close, saved }: { post: Post; close: () => void; saved: (post: Post) => void }) {
  const t = useWords(words);
  const c = useWords(common);
  const box = useRef<HTMLTextAreaElement>(null);
  const [error, setError] = useState<Refused | null>(null);
  useEffect(() => box.current?.focus(), []);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get("text"));
    try {
      saved(await put<Post>(`/posts/${post.id}/words`, { text }));
      close();
    } catch (caught) {
      setError(asRefused(caught));
    }
  };
  return (
    <form class="stack stack-s" onSubmit={(event) => void save(event)}>
      {error && <Refusal error={error} />}
      <textarea name="text" aria-label={t.edit} defaultValue={post.text} maxLength={MOST_TEXT} required ref={box} />
      <div class="row">
        <button class="button button-main">{c.save}</button>
        <button type="button" class="button" onClick={close}>
          {c.cancel}
        </button>
      </div>
    </form>
  );
}
