import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { numberOf, useLocale, useWords } from "../lib/i18n/locale";
import type { Some } from "./watching";
import { words } from "./watchWords";

const AT_FIRST = 4;

/** One kind of place to step in: what it is, how many there are, the first few of them. */
export function WatchSection<T>(props: { id: string; title: string; lead: string; none: string; of: Some<T>; note?: ComponentChildren; children: (one: T) => ComponentChildren }) {
  const t = useWords(words);
  const locale = useLocale();
  const [all, showAll] = useState(false);
  const { first, total } = props.of;
  const shown = all ? first : first.slice(0, AT_FIRST);
  return (
    <section class="stack" aria-labelledby={props.id}>
      <h2 id={props.id}>
        {props.title} {total > 0 && <span class="tag figures">{numberOf(total, locale)}</span>}
      </h2>
      {first.length === 0 ? <p class="hint">{props.none}</p> : <p class="hint">{props.lead}</p>}
      {props.note}
      {first.length > 0 && <div class="watch-cards">{shown.map(props.children)}</div>}
      {first.length > shown.length && (
        <button type="button" class="button more" onClick={() => showAll(true)}>
          {t.all(first.length, total)}
        </button>
      )}
      {all && total > first.length && <p class="faint">{t.firstOf(first.length, total)}</p>}
    </section>
  );
}
