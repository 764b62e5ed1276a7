import type { ComponentChildren } from "preact";
import { ThreadLink } from "../discussion/ThreadLink";
import { words as talk } from "../discussion/words";
import { useLocale, useWords } from "../lib/i18n/locale";
import { dateOf } from "../lib/time";
import type { Decision } from "./decisionViews";

/** A decision as contributors are told of it: what, by whom and why; about what stands between, where one could not know. */
export function DecisionTold({ of, children }: { of: Decision; children?: ComponentChildren }) {
  const d = useWords(talk);
  const locale = useLocale();
  return (
    <>
      <p class="row">
        <span class="tag tag-main">{d.decision[of.decision]}</span>
        <span class="faint">{d.by(of.by.name, dateOf(of.at, locale))}</span>
      </p>
      {children}
      {of.into && (
        <p>
          {d.joinedTo} <ThreadLink thread={of.into} />
        </p>
      )}
      <p>{of.reason}</p>
    </>
  );
}
