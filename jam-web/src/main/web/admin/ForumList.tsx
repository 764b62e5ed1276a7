import { useWords } from "../lib/i18n/locale";
import { Field } from "../lib/ui/Field";
import { words } from "./words";

interface Question {
  title: string;
  question: string;
}

/** The forums of a jam that is not there yet: a handful of sub-questions. */
export function ForumList({ forums, change }: { forums: Question[]; change: (forums: Question[]) => void }) {
  const t = useWords(words);
  const set = (at: number, part: Partial<Question>) => change(forums.map((forum, index) => (index === at ? { ...forum, ...part } : forum)));
  return (
    <>
      {forums.map((forum, at) => (
        <div class="forum-fields" key={at}>
          <Field name={`forum-${at}-title`} label={t.forumTitle}>
            {(inside) => <input {...inside} required maxLength={100} value={forum.title} onInput={(event) => set(at, { title: event.currentTarget.value })} />}
          </Field>
          <Field name={`forum-${at}-question`} label={t.forumQuestion}>
            {(inside) => <input {...inside} required maxLength={300} value={forum.question} onInput={(event) => set(at, { question: event.currentTarget.value })} />}
          </Field>
          {forums.length > 1 && (
            <button type="button" class="button" aria-label={t.removeForum(forum.title)} onClick={() => change(forums.filter((_, index) => index !== at))}>
              {t.remove}
            </button>
          )}
        </div>
      ))}
      <p>
        <button type="button" class="button" onClick={() => change([...forums, { title: "", question: "" }])}>
          {t.addForum}
        </button>
      </p>
    </>
  );
}
