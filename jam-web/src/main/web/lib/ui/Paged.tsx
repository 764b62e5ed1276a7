import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useWords } from "../i18n/locale";
import { common } from "../i18n/messages";
import type { PagesOf } from "../pages";
import { useKeptFocus } from "./focus";
import { Empty, Loaded, Refusal } from "./Loaded";

/** A list of cards that grows by a button; a quiet word where it is empty. */
export function Paged<T>(props: {
  of: PagesOf<T>;
  empty: string;
  /** What to do where it is empty. */
  mend?: string;
  label: string;
  keyOf: (item: T) => string;
  children: (item: T) => ComponentChildren;
}) {
  const t = useWords(common);
  const frame = useRef<HTMLDivElement>(null);
  useKeptFocus(frame);
  return (
    <div ref={frame}>
      <Loaded of={props.of}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty title={props.empty}>{props.mend && <p>{props.mend}</p>}</Empty>
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
    </div>
  );
}
