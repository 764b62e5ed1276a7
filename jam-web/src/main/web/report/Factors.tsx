import type { Factor } from "../insight/views";
import { numberOf, percentOf, useLocale, useWords } from "../lib/i18n/locale";
import { bars } from "./figures";
import { words } from "./words";

/** What a score is made of: every factor with its number, its weight, its points, and why. */
export function Factors({ factors }: { factors: Factor[] }) {
  const t = useWords(words);
  const locale = useLocale();
  return (
    <dl class="factors">
      {bars(factors).map(({ factor, room, filled }) => (
        <div class="factor" key={factor.name}>
          <dt>
            {t.factor[factor.name] ?? factor.name}
            <span class="figures">{t.points(numberOf(factor.contribution, locale, 1))}</span>
          </dt>
          <dd>
            <svg class="bar" width="100%" height="10" aria-hidden="true">
              <rect class="bar-room" width={`${room}%`} height="10" rx="3" />
              <rect class="bar-filled" width={`${filled}%`} height="10" rx="3" />
            </svg>
            <span class="faint figures">{t.ofWeight(numberOf(factor.value, locale, 2), percentOf(factor.weight, locale))}</span>
            <p>{factor.because}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
