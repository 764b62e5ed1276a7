import { useMemo } from "preact/hooks";
import { useWords } from "../lib/i18n/locale";
import { layOut } from "./map";
import type { ThemeCard } from "./views";
import { words } from "./words";

const LINE = 14;

/** The themes as bubbles. Each is a link, so the keyboard reaches it; the words are told by its name. */
export function ThemeMap({ jam, themes, width = 720, height = 420 }: { jam: string; themes: readonly ThemeCard[]; width?: number; height?: number }) {
  const t = useWords(words);
  const bubbles = useMemo(() => layOut(themes, width, height), [themes, width, height]);
  return (
    <nav aria-label={t.mapLabel}>
      <svg class="theme-map" viewBox={`0 0 ${width} ${height}`}>
        {bubbles.map(({ theme, x, y, r, lines }, at) => (
          <a key={theme.id} class="bubble" href={`/jams/${jam}/themes/${theme.id}`} aria-label={`${theme.label}, ${t.ideas(theme.size)}`}>
            <title>{`${theme.label} · ${t.ideas(theme.size)}`}</title>
            <circle cx={x} cy={y} r={r} class={`hue-${(at % 6) + 1}`} />
            {lines.map((line, row) => (
              <text key={row} x={x} y={y + (row - (lines.length - 1) / 2) * LINE} dy="0.35em" aria-hidden="true">
                {line}
              </text>
            ))}
          </a>
        ))}
      </svg>
    </nav>
  );
}
