import { PHASES, type Phase, type PhaseStart } from "../jam/views";

const HOUR = 3_600_000;

/** What a clock on the wall of that zone shows, as an `<input type="datetime-local">` wants it. */
export function wallClock(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(new Date(instant));
  return parts.replace(" ", "T");
}

/** The instant at which clocks in that zone show this; of an hour that a clock change skips, the one after it. */
export function instantOf(wall: string, timeZone: string): string {
  const wanted = Date.parse(`${wall}Z`);
  if (Number.isNaN(wanted)) throw new RangeError(`Not a time: ${wall}`);
  let guess = wanted;
  for (let round = 0; round < 3; round++) guess += wanted - Date.parse(`${wallClock(new Date(guess).toISOString(), timeZone)}Z`);
  return new Date(guess).toISOString();
}

/** The phases of a template, one after the other, from a start. */
export function plan(hours: Partial<Record<Phase, number>>, start: string): PhaseStart[] {
  let at = Date.parse(start);
  return PHASES.map((phase) => {
    const starts = new Date(at).toISOString();
    at += (hours[phase] ?? 0) * HOUR;
    return { phase, starts };
  });
}

/** The first phase that begins before the one before it; null when all is in order. The lobby is what there is before the rest. */
export function disorder(phases: readonly PhaseStart[]): Phase | null {
  for (const [at, phase] of phases.entries()) {
    const before = phases[at - 1];
    if (before && before.phase !== "LOBBY" && Date.parse(phase.starts) < Date.parse(before.starts)) return phase.phase;
  }
  return null;
}

/** The next full hour. */
export const nextHour = (now: number): string => new Date(Math.ceil((now + 1) / HOUR) * HOUR).toISOString();

/** The zones this browser knows, with the reader's own first. */
export function timeZones(): string[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([own, "UTC", ...Intl.supportedValuesOf("timeZone")])];
}
