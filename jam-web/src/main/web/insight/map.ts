/** A theme as the map draws it: a round place with a name. */
export interface Bubble<T> {
  theme: T;
  x: number;
  y: number;
  r: number;
  lines: string[];
  /** Which one it is of those given, from 1. */
  number: number;
}

interface Placed {
  label: string;
  size: number;
  x: number;
  y: number;
}

/** How wide words stand, in the units of the map. */
export type Breadth = (words: string) => number;

/** From one line of a label to the next. */
export const LINE = 14;
/** How high a letter stands, and what is left free beside a line. */
const LETTER = 9;
const MARGIN = 4;
const GAP = 4;
/** The area there is for each theme at least, and the least height. */
const ROOM = 3_700;
const LEAST = 240;
const ROUNDS = 200;

/** How high a map of so many themes is, so that on a phone too each has room for its number. */
export const heightFor = (themes: number, width: number): number => Math.round(Math.max(width * 0.58, (themes * ROOM) / Math.max(width, 1), LEAST));

/**
 * Places themes in a box of the given size: the area of a bubble tells the number of ideas, its place
 * the likeness to others. Bubbles that would overlap push each other aside, always in the same way.
 */
export function layOut<T extends Placed>(themes: readonly T[], width: number, height: number, breadth: Breadth): Bubble<T>[] {
  const total = themes.reduce((sum, theme) => sum + Math.max(1, theme.size), 0);
  const scale = Math.sqrt((width * height * 0.5) / (Math.PI * Math.max(total, 1)));
  const most = Math.min(width, height) * 0.24;
  const bubbles = themes.map((theme, at) => {
    const r = Math.min(most, Math.max(15, scale * Math.sqrt(Math.max(1, theme.size))));
    return { theme, number: at + 1, r, x: inside(theme.x * width, r, width), y: inside(theme.y * height, r, height), lines: fit(theme.label, r, breadth) };
  });
  for (let round = 0; round < ROUNDS && pushApart(bubbles, width, height); round++);
  return bubbles.sort((a, b) => b.r - a.r);
}

function pushApart(bubbles: { x: number; y: number; r: number }[], width: number, height: number): boolean {
  let moved = false;
  for (const [at, a] of bubbles.entries()) {
    for (const b of bubbles.slice(at + 1)) {
      let dx = b.x - a.x;
      let dy = b.y - a.y;
      if (dx === 0 && dy === 0) [dx, dy] = [Math.cos(at + 1), Math.sin(at + 1)];
      const apart = Math.hypot(dx, dy);
      const lacking = a.r + b.r + GAP - apart;
      if (lacking <= 0.01) continue;
      moved = true;
      const [px, py] = [((dx / apart) * lacking) / 2, ((dy / apart) * lacking) / 2];
      a.x = inside(a.x - px, a.r, width);
      a.y = inside(a.y - py, a.r, height);
      b.x = inside(b.x + px, b.r, width);
      b.y = inside(b.y + py, b.r, height);
    }
  }
  return moved;
}

const inside = (at: number, r: number, most: number) => Math.min(Math.max(at, r + 1), Math.max(most - r - 1, r + 1));

/**
 * The words of a label in as few lines as stand in a round of radius r, broken where words end; none
 * when they do not all fit, for half a label names another theme.
 */
export function fit(label: string, r: number, breadth: Breadth): string[] {
  const words = label.split(/\s+/).filter(Boolean);
  for (let rows = 1; rows <= words.length; rows++) {
    const lines = broken(words, rows, r, breadth);
    if (lines) return lines;
  }
  return [];
}

function broken(words: readonly string[], rows: number, r: number, breadth: Breadth): string[] | null {
  const lines: string[] = [];
  let next = 0;
  for (let row = 0; row < rows; row++) {
    const edge = Math.abs(row - (rows - 1) / 2) * LINE + LETTER / 2;
    if (edge >= r) return null;
    const room = 2 * Math.sqrt(r * r - edge * edge) - MARGIN;
    let line = words[next++] ?? "";
    while (next < words.length && breadth(`${line} ${words[next]}`) <= room) line += ` ${words[next++]}`;
    if (breadth(line) > room) return null;
    lines.push(line);
  }
  return next < words.length ? null : lines.filter(Boolean);
}
