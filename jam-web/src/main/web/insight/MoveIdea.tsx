import { useState } from "preact/hooks";
import type { ThreadCard } from "../discussion/views";
import { put } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { ReasonDialog } from "../moderation/ReasonDialog";
import { ThemeChoice } from "./ThemeTools";
import type { Theme } from "./views";
import { words } from "./words";

/** Puts an idea into another theme, for good. */
export function MoveIdea({ idea, others, changed }: { idea: ThreadCard; others: Theme[]; changed: () => void }) {
  const t = useWords(words);
  const [asking, ask] = useState(false);
  return (
    <>
      <button type="button" class="button" aria-label={`${t.move}: ${idea.title}`} onClick={() => ask(true)}>
        {t.move}
      </button>
      {asking && (
        <ReasonDialog
          title={t.moveTitle}
          lead={idea.title}
          action={t.move}
          done={t.did}
          close={() => ask(false)}
          send={(reason, form) => put(`/threads/${idea.id}/theme`, { theme: form.get("theme"), reason }).then(changed)}
        >
          <ThemeChoice name="theme" label={t.moveTo} themes={others} />
        </ReasonDialog>
      )}
    </>
  );
}
