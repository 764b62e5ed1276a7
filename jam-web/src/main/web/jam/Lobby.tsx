import { useEffect } from "preact/hooks";
import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { momentOf, remaining, unitOf } from "../lib/time";
import { refreshSoon } from "./current";
import { Forums } from "./Forums";
import { phaseEnd } from "./phases";
import { useJam } from "./useJam";
import { words } from "./words";

/** Before the jam begins: how long still, what will happen, and which forums there will be. */
export function Lobby() {
  const { jam } = useJam();
  const t = useWords(words);
  const locale = useLocale();
  const now = useNow(1_000);
  const starts = phaseEnd(jam.phases, "LOBBY");
  const over = starts !== null && Date.parse(starts) <= now;
  useEffect(() => {
    if (over) refreshSoon();
  }, [over]);
  const left = remaining(starts ?? jam.now, now);
  return (
    <>
      {starts && (
        <section class="card countdown" aria-labelledby="countdown">
          <h2 id="countdown">{t.countdown}</h2>
          <p class="countdown-figures" role="timer">
            {(["day", "hour", "minute", "second"] as const).map((unit) => {
              const { figure, name } = unitOf(left[`${unit}s`], unit, locale);
              return (
                <span key={unit}>
                  <b>{figure}</b> {name}
                </span>
              );
            })}
          </p>
          <p class="faint" role="status">{over ? t.opening : momentOf(starts, locale)}</p>
        </section>
      )}
      <p class="lead">{t.lobbyTip}</p>
      <Forums />
    </>
  );
}
