import { numberOf, useLocale, useWords } from "../lib/i18n/locale";
import type { Entry } from "../insight/views";
import { onScale } from "./figures";
import { words } from "./words";

/** The score as a dot and what it may be as a whisker; where too few were heard it is hollow, dashed, and says so. */
export function Interval({ entry }: { entry: Pick<Entry, "score" | "low" | "high" | "sure"> }) {
  const t = useWords(words);
  const locale = useLocale();
  const told = (value: number) => numberOf(value, locale);
  const [low, dot, high] = [entry.low, entry.score, entry.high].map(onScale);
  return (
    <div class={entry.sure ? "interval" : "interval interval-unsure"}>
      <svg role="img" aria-label={t.scoreSaid(told(entry.score), told(entry.low), told(entry.high))} height="24" width="100%">
        <line class="interval-scale" x1="0" x2="100%" y1="12" y2="12" />
        <line class="interval-whisker" x1={`${low}%`} x2={`${high}%`} y1="12" y2="12" />
        <line class="interval-end" x1={`${low}%`} x2={`${low}%`} y1="7" y2="17" />
        <line class="interval-end" x1={`${high}%`} x2={`${high}%`} y1="7" y2="17" />
        <circle class="interval-dot" cx={`${dot}%`} cy="12" r="6" />
      </svg>
      <p class="row">
        <strong class="figures">{told(entry.score)}</strong>
        <span class="faint figures" aria-hidden="true">
          {t.between(told(entry.low), told(entry.high))}
        </span>
        <span class={entry.sure ? "tag tag-main" : "tag tag-warn"} title={entry.sure ? t.sureSaid : t.unsureSaid}>
          {entry.sure ? t.sure : t.unsure}
        </span>
      </p>
    </div>
  );
}
