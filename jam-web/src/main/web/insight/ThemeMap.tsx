import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { useWords } from "../lib/i18n/locale";
import { type Breadth, heightFor, layOut, LINE } from "./map";
import type { ThemeCard } from "./views";
import { words } from "./words";

/**
 * The themes as bubbles. Each is a link, so the keyboard reaches it; the words are told by its name. A bubble that is too small
 * for its label shows the theme's number in the list beside the map.
 */
export function ThemeMap({ jam, themes }: { jam: string; themes: readonly ThemeCard[] }) {
  const t = useWords(words);
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!frame.current) return;
    const look = new ResizeObserver(([seen]) => setWidth(Math.round(seen?.contentRect.width ?? 0)));
    look.observe(frame.current);
    return () => look.disconnect();
  }, []);
  const height = heightFor(themes.length, width);
  const bubbles = useMemo(() => layOut(themes, width, height, breadth()), [themes, width, height]);
  return (
    <nav ref={frame} aria-label={t.mapLabel}>
      {width > 0 && (
        <svg class="theme-map" viewBox={`0 0 ${width} ${height}`}>
          {bubbles.map(({ theme, number, x, y, r, lines }, at) => (
            <a key={theme.id} class="bubble" href={`/jams/${jam}/themes/${theme.id}`} aria-label={`${theme.label}, ${t.ideas(theme.size)}`}>
              <title>{`${theme.label} · ${t.ideas(theme.size)}`}</title>
              <circle cx={x} cy={y} r={r} class={`hue-${(at % 6) + 1}`} />
              {(lines.length > 0 ? lines : [number]).map((line, row, { length }) => (
                <text key={row} x={x} y={y + (row - (length - 1) / 2) * LINE} dy="0.35em" aria-hidden="true">
                  {line}
                </text>
              ))}
            </a>
          ))}
        </svg>
      )}
    </nav>
  );
}

/** Measures in the type of the map's labels. */
function breadth(): Breadth {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return () => Infinity;
  pen.font = `550 12px ${getComputedStyle(document.body).fontFamily}`;
  return (words) => pen.measureText(words).width;
}
