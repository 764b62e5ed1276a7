import type { RatingSummary } from "../discussion/views";
import { numberOf, useLocale, useWords } from "../lib/i18n/locale";
import { heights } from "./figures";
import { words } from "./words";

const CRITERIA = ["overall", "impact", "feasibility", "novelty"] as const;

/** How the members judged an idea: the means, and how many gave which mark. */
export function Ratings({ ratings }: { ratings: RatingSummary | null }) {
  const t = useWords(words);
  const locale = useLocale();
  return (
    <section class="stack stack-s">
      <h2>{t.ratings}</h2>
      {!ratings || ratings.count === 0 ? (
        <p class="faint">{t.ratingsNone}</p>
      ) : (
        <>
          <p class="faint">{t.ratingCount(ratings.count)}</p>
          <dl class="criteria">
            {CRITERIA.map((name) => (
              <div key={name}>
                <dt>{t.criterion[name]}</dt>
                <dd class="figures">{t.ofFive(numberOf(ratings[name], locale, 1))}</dd>
              </div>
            ))}
          </dl>
          <ol class="marks" aria-label={t.ratings}>
            {heights(ratings.distribution).map((height, at) => (
              <li key={at}>
                <span class="visually-hidden">{t.mark(at + 1, ratings.distribution[at] ?? 0)}</span>
                <span class="figures" aria-hidden="true">
                  {ratings.distribution[at]}
                </span>
                <svg width="100%" height="48" aria-hidden="true">
                  <rect class="bar-filled" x="10%" width="80%" y={`${100 - height}%`} height={`${height}%`} rx="2" />
                </svg>
                <span class="faint" aria-hidden="true">
                  {at + 1}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
