import type { Cohort } from "../insight/views";
import { numberOf, useLocale, useWords } from "../lib/i18n/locale";
import { byDimension } from "./figures";
import { words } from "./words";

/** Which groups of people stand behind an idea, by what they are groups of. */
export function Cohorts({ cohorts }: { cohorts: Cohort[] }) {
  const t = useWords(words);
  const locale = useLocale();
  return (
    <section class="stack stack-s">
      <h2>{t.cohorts}</h2>
      {cohorts.length === 0 ? (
        <p class="faint">{t.cohortsNone}</p>
      ) : (
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t.cohort}</th>
              <th scope="col" class="number">
                {t.supports}
              </th>
              <th scope="col" class="number">
                {t.rated}
              </th>
              <th scope="col" class="number">
                {t.mean}
              </th>
            </tr>
          </thead>
          {byDimension(cohorts).map(([dimension, members]) => (
            <tbody key={dimension}>
              <tr>
                <th scope="rowgroup" colSpan={4}>
                  {t.dimension[dimension]}
                </th>
              </tr>
              {members.map((cohort) => (
                <tr key={cohort.name}>
                  <th scope="row">{cohort.name}</th>
                  <td class="number">{numberOf(cohort.supports, locale)}</td>
                  <td class="number">{numberOf(cohort.ratings, locale)}</td>
                  <td class="number">{cohort.mean == null ? "–" : numberOf(cohort.mean, locale, 1)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
      {cohorts.some((cohort) => cohort.mean == null && cohort.ratings > 0) && <p class="faint">{t.meanWithheld}</p>}
    </section>
  );
}
