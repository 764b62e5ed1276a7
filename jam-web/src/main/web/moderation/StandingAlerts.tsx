import { useRef, useState } from "preact/hooks";
import { useChannel, useJam } from "../jam/useJam";
import type { Alert } from "../jam/views";
import { del, get, type Refused } from "../lib/api";
import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { asRefused, useResource } from "../lib/resource";
import { momentOf } from "../lib/time";
import { confirmed } from "../lib/ui/announce";
import { holdFocus } from "../lib/ui/focus";
import { Refusal } from "../lib/ui/Loaded";
import { words } from "./words";

/** The alerts that are on every screen now, and how to take one down before its time. */
export function StandingAlerts() {
  const t = useWords(words);
  const locale = useLocale();
  const now = useNow();
  const { jam } = useJam();
  const list = useRef<HTMLElement>(null);
  const [error, setError] = useState<Refused>();
  const alerts = useResource((signal) => get<Alert[]>(`/jams/${jam.id}/alerts`, signal), [jam.id]);
  useChannel("jam", (events) => events.some((event) => event.kind.startsWith("alert-")) && alerts.reload(), alerts.reload);
  const standing = (alerts.value ?? []).filter(({ until }) => !until || Date.parse(until) > now);
  const end = async (id: string) => {
    const keep = holdFocus();
    setError(undefined);
    try {
      await del(`/alerts/${id}`);
      alerts.set((all) => all.filter((one) => one.id !== id));
      confirmed(t.didEndAlert);
      keep(() => list.current ?? document.querySelector("h1"));
    } catch (refused) {
      setError(asRefused(refused));
    }
  };
  return (
    <>
      {error && <Refusal error={error} />}
      {standing.length > 0 && (
        <section class="card" aria-labelledby="standing" ref={list}>
          <h2 id="standing">{t.alerts}</h2>
          <ul class="stack stack-s">
            {standing.map((alert) => (
              <li class="row between" key={alert.id}>
                <span>
                  {alert.text}{" "}
                  <span class="faint">
                    {t.by(alert.by.name)}
                    {alert.until && ` · ${t.untilThen(momentOf(alert.until, locale))}`}
                  </span>
                </span>
                <button type="button" class="button" aria-label={`${t.alertEnd}: ${alert.text}`} onClick={() => void end(alert.id)}>
                  {t.alertEnd}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
