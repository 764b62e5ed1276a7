import { useEffect, useState } from "preact/hooks";

let ahead = 0;

/** The phases follow the server's clock, so the screens do too. */
export function setServerTime(now: string): void {
  ahead = Date.parse(now) - Date.now();
}

export const serverNow = (): number => Date.now() + ahead;

/** The server's time, told again every so many milliseconds. */
export function useNow(every = 30_000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
