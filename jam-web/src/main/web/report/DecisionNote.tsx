import { ThreadLink } from "../discussion/ThreadLink";
import type { Decision } from "../insight/views";
import { dateOf } from "../lib/time";
import { useLocale, useWords } from "../lib/i18n/locale";
import { words } from "./words";

/** What was decided on an idea, by whom and why. */
export function DecisionNote({ of }: { of: Decision }) {
  const t = useWords(words);
  const locale = useLocale();
  return (
    <div class="notice decision">
      <p class="row">
        <strong>{t.verdict[of.decision]}</strong>
        <span class="faint">{of.by ? t.decidedBy(of.by.name, dateOf(of.at, locale)) : dateOf(of.at, locale)}</span>
      </p>
      {of.into && (
        <p>
          {t.mergedInto} <ThreadLink thread={of.into} />
        </p>
      )}
      <p>{of.reason}</p>
    </div>
  );
}
