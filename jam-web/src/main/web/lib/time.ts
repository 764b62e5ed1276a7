/** Times as people say them, in the reader's language and time zone. */
export type Instant = string;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "3 minutes ago", "어제", or the date once it is older than a week. */
export function timeAgo(at: Instant, now: number, locale: string): string {
  const gone = now - Date.parse(at);
  if (gone > 7 * DAY) return dateOf(at, locale);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (gone < 45 * SECOND) return words.format(0, "second");
  if (gone < HOUR) return words.format(-Math.max(1, Math.round(gone / MINUTE)), "minute");
  if (gone < DAY) return words.format(-Math.round(gone / HOUR), "hour");
  return words.format(-Math.round(gone / DAY), "day");
}

export const dateOf = (at: Instant, locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(at));

/** Day, hour and the zone it is told in: "Tue 24 Nov, 14:00 GMT+9"; with the year where it is not this one. */
export const momentOf = (at: Instant, locale: string, now = Date.now()) =>
  new Intl.DateTimeFormat(locale, {
    year: new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear() ? undefined : "numeric",
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(at));

/** From one moment to another, as short as can be: "Nov 26, 9:29 – 9:31 PM". */
export const spanOf = (from: Instant, to: Instant, locale: string) =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" }).formatRange(new Date(from), new Date(to));

export const clockOf = (at: Instant, locale: string) =>
  new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(new Date(at));

export interface Remaining {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/** What is left until then; nothing is less than nothing. */
export function remaining(until: Instant, now: number): Remaining {
  const left = Math.max(0, Date.parse(until) - now);
  return {
    days: Math.floor(left / DAY),
    hours: Math.floor((left % DAY) / HOUR),
    minutes: Math.floor((left % HOUR) / MINUTE),
    seconds: Math.floor((left % MINUTE) / SECOND),
  };
}

/** How many of a unit, and what so many of it are called: "1" and "day", "3" and "days". */
export function unitOf(count: number, unit: "day" | "hour" | "minute" | "second", locale: string): { figure: string; name: string } {
  const parts = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).formatToParts(count);
  const of = (isName: boolean) => parts.filter((part) => (part.type === "unit") === isName).map((part) => part.value).join("").trim();
  return { figure: of(false), name: of(true) };
}

/** "2 days 3 hours", "14 minutes": the two largest units that matter. */
export function durationOf(milliseconds: number, locale: string): string {
  const left = remaining(new Date(milliseconds).toISOString(), 0);
  const units = (["day", "hour", "minute", "second"] as const).map((unit) => [unit, left[`${unit}s`]] as const);
  const first = units.findIndex(([, count]) => count > 0);
  const told = first < 0 ? [["second", 0] as const] : units.slice(first, first + 2).filter(([, count]) => count > 0);
  return told
    .map(([unit, count]) => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count))
    .join(" ");
}
