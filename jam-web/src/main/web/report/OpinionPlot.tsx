import { useWords } from "../lib/i18n/locale";
import { ALONE, HIGH, letter, mark, shape, WIDE, type Opinions } from "./opinions";
import { words } from "./differWords";

/** People as marks on the plane on which they differ most: a shape and a colour a group, and no names. */
export function OpinionPlot({ of }: { of: Opinions }) {
  const t = useWords(words);
  const told = of.groups.map((group, place) => ({ group: place, hue: `hue-${(place % 6) + 1}`, said: t.groupOf(letter(place), group.people) }));
  if (of.alone > 0) told.push({ group: ALONE, hue: "hue-none", said: t.alone(of.alone) });
  return (
    <figure class="card">
      <svg class="opinion-plot" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={t.plotSaid(told.map(({ said }) => said).join("; "))}>
        {told.map(({ group, hue }) => (
          <path
            key={group}
            class={hue}
            d={of.dots
              .filter((dot) => dot.group === group)
              .map(mark)
              .join("")}
          />
        ))}
      </svg>
      <figcaption class="stack stack-s">
        <ul class="row">
          {told.map(({ group, hue, said }) => (
            <li class="row opinion-key" key={group}>
              <svg class="opinion-mark" viewBox="0 0 14 14" aria-hidden="true">
                <path class={hue} d={shape(7, 7, group)} />
              </svg>
              <span>{said}</span>
            </li>
          ))}
        </ul>
        <p class="hint">{t.plotHint}</p>
      </figcaption>
    </figure>
  );
}
