import { useJam } from "../jam/useJam";
import { get } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { Loaded } from "../lib/ui/Loaded";
import type { Saturated } from "./views";
import { words } from "./words";

/** How much of what can be said about a theme has been said, and how sure that is. */
export function Saturation({ theme, position }: { theme: string; position: number | undefined }) {
  const t = useWords(words);
  const { jam } = useJam();
  const found = useResource((signal) => get<Saturated>(`/jams/${jam.id}/themes/${theme}/saturation`, signal), [jam.id, theme, position]);
  return (
    <section class="stack" aria-labelledby="saturation">
      <h2 id="saturation">{t.saturation}</h2>
      <Loaded of={found} rows={1}>
        {(one) =>
          one.known ? (
            <>
              <meter class="saturation" min={0} max={1} value={one.coverage} aria-labelledby="saturation" />
              <p>{t.saturated(one)}</p>
              <p class="faint">{t.saturatedBy(one)}</p>
            </>
          ) : (
            <p class="hint">{t.saturationUnknown(one.ideas)}</p>
          )
        }
      </Loaded>
    </section>
  );
}
