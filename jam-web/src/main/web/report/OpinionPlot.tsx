import { useWords } from "../lib/i18n/locale";
import { HIGH, letter, mark, shape, WIDE, type Opinions } from "./opinions";
import { words } from "./differWords";

/** People as marks on the plane on which they differ most: a shape and a colour a group, and no names. */
export function OpinionPlot({ of }: { of: Opinions }) {
  const t = useWords(words);
  const told = of.groups.map((group, place) => t.groupOf(letter(place), group.people));
  return (
    <figure class="card">
      <svg class="opinion-plot" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={t.plotSaid(told.join("; "))}>
        {of.groups.map((_, group) => (
          <path
            key={group}
            class={`hue-${(group % 6) + 1}`}
            d={of.dots
              .filter((dot) => dot.group === group)
              .map(mark)
              .join("")}
          />
        ))}
      </svg>
      <figcaption class="stack stack-s">
        <ul class="row">
          {told.map((one, group) => (
            <li class="row" key={group}>
              <svg class="opinion-mark" viewBox="0 0 14 14" aria-hidden="true">
                <path class={`hue-${(group % 6) + 1}`} d={shape(7, 7, group)} />
              </svg>
              {one}
            </li>
          ))}
        </ul>
        <p class="hint">{t.plotHint}</p>
      </figcaption>
    </figure>
  );
}
