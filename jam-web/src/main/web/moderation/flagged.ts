import type { Flag, FlagReason } from "./views";

/** What one answer is given to: all open flags on the same words, or one that has been answered. */
export interface Flagged {
  id: string;
  flags: [Flag, ...Flag[]];
}

/** Flags in their order; the open ones on the same words stand together where the first of them is. */
export function byTarget(flags: Flag[]): Flagged[] {
  const open = new Map<string, Flagged>();
  return flags.flatMap((flag) => {
    const same = flag.state === "OPEN" ? open.get(flag.target.id) : undefined;
    if (same) {
      same.flags.push(flag);
      return [];
    }
    const one: Flagged = { id: flag.id, flags: [flag] };
    if (flag.state === "OPEN") open.set(flag.target.id, one);
    return [one];
  });
}

/** Words that hurt somebody by being read. */
const HURTS: readonly FlagReason[] = ["SPAM", "ABUSE", "PRIVATE"];

export const hurts = (flags: Flag[]): boolean => flags.some((flag) => HURTS.includes(flag.reason));
