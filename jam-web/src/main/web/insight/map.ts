/** A theme as the map draws it: a round place with a name. */
export interface Bubble<T> {
  theme: T;
  x: number;
  y: number;
  r: number;
  lines: string[];
}

interface Placed {
  label: string;
  size: number;
  x: number;
  y: number;
}

const GAP = 4;
const ROUNDS = 200;

/**
 * Places themes in a box of the given size: the area of a bubble tells the number of ideas, its place
 * the likeness to others. Bubbles that would overlap push each other aside, always in the same way.
 */
export function layOut<T extends Placed>(themes: readonly T[], width: number, height: number): Bubble<T>[] {
  const total = themes.reduce((sum, theme) => sum + Math.max(1, theme.size), 0);
  const scale = Math.sqrt((width * height * 0.42) / (Math.PI * Math.max(total, 1)));
  const most = Math.min(width, height) * 0.24;
  const bubbles = themes.map((theme) => {
    const r = Math.min(most, Math.max(15, scale * Math.sqrt(Math.max(1, theme.size))));
    return { theme, r, x: inside(theme.x * width, r, width), y: inside(theme.y * height, r, height), lines: fit(theme.label, r) };
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

/** Breaks a label into lines that fit a bubble; Korean letters count double. Nothing when the bubble is too small for a word. */
export function fit(label: string, r: number): string[] {
  const room = Math.floor((r * 1.72) / 6.6);
  const most = Math.max(1, Math.floor((r * 1.3) / 15));
  if (room < 5) return [];
  const lines: string[] = [];
  for (const word of label.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && breadth(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => shorten(line, room));
  if (lines.length > most) shown[most - 1] = shorten(`${lines[most - 1]} …`, room);
  return shown;
}

const breadth = (text: string) => [...text].reduce((sum, sign) => sum + (sign > "ᄀ" ? 1.8 : 1), 0);

function shorten(line: string, room: number): string {
  if (breadth(line) <= room) return line;
  const signs = [...line.replace(/ …$/, "")];
  while (signs.length > 1 && breadth(signs.join("")) > room - 1) signs.pop();
  return `${signs.join("")}…`;
}
