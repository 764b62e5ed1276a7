import type { Evidence } from "../insight/views";
import { useLocale, useWords } from "../lib/i18n/locale";
import { spanOf } from "../lib/time";
import { heights } from "./figures";
import { words } from "./words";

/** When an idea was talked about, and when it was supported. */
export function OverTime({ points }: { points: Evidence["overTime"] }) {
  const t = useWords(words);
  const locale = useLocale();
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const rows = [
    { name: t.postsThen, values: points.map((point) => point.posts), hue: "hue-2" },
    { name: t.supportsThen, values: points.map((point) => point.supports), hue: "hue-1" },
  ];
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  return (
    <section class="stack stack-s">
      <h2>{t.overTime}</h2>
      <p class="visually-hidden">{t.overTimeSaid(sum(rows[0]!.values), sum(rows[1]!.values))}</p>
      {rows.map((row) => (
        <figure key={row.name} aria-hidden="true">
          <figcaption class="row between faint">
            {row.name} <span class="figures">{sum(row.values)}</span>
          </figcaption>
          <svg class={`columns-chart ${row.hue}`} viewBox={`0 0 ${points.length * 4} 40`} preserveAspectRatio="none" width="100%" height="44">
            {heights(row.values).map((height, at) => (
              <rect key={at} x={at * 4 + 0.5} width={3} y={40 - height * 0.4} height={height * 0.4} />
            ))}
          </svg>
        </figure>
      ))}
      <p class="faint" aria-hidden="true">
        {spanOf(first.at, last.at, locale)}
      </p>
    </section>
  );
}
