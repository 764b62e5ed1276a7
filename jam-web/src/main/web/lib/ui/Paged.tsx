import type { ComponentChildren } from "preact";
import { useWords } from "../i18n/locale";
import { common } from "../i18n/messages";
import type { PagesOf } from "../pages";
import { Empty, Loaded, Refusal } from "./Loaded";

/** A list of cards that grows by a button; a quiet word where it is empty. */
export function Paged<T>(props: {
  of: PagesOf<T>;
  empty: string;
  label: string;
  keyOf: (item: T) => string;
  children: (item: T) => ComponentChildren;
}) {
  const t = useWords(common);
  return (
    <Loaded of={props.of}>
      {({ items, next }) =>
        items.length === 0 ? (
          <Empty title={props.empty} />
        ) : (
          <div class="stack">
            <ul class="stack" aria-label={props.label}>
              {items.map((item) => (
                <li key={props.keyOf(item)}>{props.children(item)}</li>
              ))}
            </ul>
            {props.of.moreError && <Refusal error={props.of.moreError} />}
            {next && (
              <button type="button" class="button more" onClick={props.of.more} aria-disabled={props.of.readingMore}>
                {props.of.readingMore ? t.loading : t.more}
              </button>
            )}
          </div>
        )
      }
    </Loaded>
  );
}
