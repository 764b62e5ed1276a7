import type { ThreadRef } from "../discussion/views";

/** How far people form groups: the less there is to it, the less the server tells. */
export type Kind = "TOO_FEW" | "ALIKE" | "NONE" | "SOFT" | "CLEAR";

export interface Telling {
  thread: ThreadRef;
  agrees: boolean;
  share: number;
  others: number;
  z: number;
}

/** How many of a group say so; without that where too few of them saw the idea. */
export interface Share {
  said?: number | null;
  seen: number;
}

/** In the place of a group of somebody who judges like nobody else. */
export const ALONE = -1;

export interface Dot {
  x: number;
  y: number;
  /** Its place in the list; {@link ALONE} of who is in none. */
  group: number;
}

/** Where people differ, as `/api/jams/{jam}/opinions` gives it. */
export interface Opinions {
  computedAt: string | null;
  kind: Kind;
  people: number;
  needed: number;
  stands: number;
  ideas: number;
  judgements: number;
  sampled: boolean;
  silhouette: number;
  stability: number;
  chance: number;
  between: number;
  groups: { people: number; telling: Telling[] }[];
  /** How many are in none. */
  alone: number;
  dots: Dot[];
  consensus: { thread: ThreadRef; agrees: boolean; shares: Share[] }[];
  divisive: { thread: ThreadRef; gap: number; shares: Share[] }[];
}

/** Groups have letters, the largest is A; they have no other name, and nobody gave them one. */
export const letter = (group: number): string => String.fromCharCode(65 + group);

export const WIDE = 320;
export const HIGH = 240;
const ROOM = 14;
const SIZE = 4;

/** A mark at a dot's place, of another shape in each group, so that colour is not needed to tell them apart. */
export function mark({ x, y, group }: Dot): string {
  const scale = Math.min(WIDE, HIGH) - 2 * ROOM;
  const [cx, cy] = [WIDE / 2 + (x - 0.5) * (WIDE - 2 * ROOM), HIGH / 2 - (y - 0.5) * scale].map((at) => Math.round(at * 10) / 10) as [number, number];
  return shape(cx, cy, group);
}

/** The mark of a group around a point. */
export function shape(x: number, y: number, group: number): string {
  const s = SIZE;
  switch (group % 5) {
    case ALONE:
      return `M${x - s} ${y}h${2 * s}M${x} ${y - s}v${2 * s}`;
    case 0:
      return `M${x - s} ${y}a${s} ${s} 0 1 0 ${2 * s} 0a${s} ${s} 0 1 0 ${-2 * s} 0Z`;
    case 1:
      return `M${x - s} ${y - s}h${2 * s}v${2 * s}h${-2 * s}Z`;
    case 2:
      return `M${x} ${y - s}L${x + s} ${y + s}H${x - s}Z`;
    case 3:
      return `M${x} ${y - s - 1}L${x + s + 1} ${y}L${x} ${y + s + 1}L${x - s - 1} ${y}Z`;
    default:
      return `M${x - s} ${y - s}L${x + s} ${y + s}M${x + s} ${y - s}L${x - s} ${y + s}Z`;
  }
}
