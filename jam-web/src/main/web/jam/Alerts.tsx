import { get } from "../lib/api";
import { useNow } from "../lib/clock";
import { useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { useSoon } from "../lib/soon";
import { useChannel, useJam } from "./useJam";
import type { Alert } from "./views";
import { words } from "./words";

/** What the hosts want everybody to know right now. */
export function Alerts() {
  const { jam } = useJam();
  const now = useNow();
  const t = useWords(words);
  const alerts = useResource((signal) => get<Alert[]>(`/jams/${jam.id}/alerts`, signal), [jam.id]);
  const soon = useSoon(alerts.reload, 0, 3_000);
  useChannel("jam", (events) => events.some((event) => event.kind.startsWith("alert-")) && soon(), soon);
  const standing = (alerts.value ?? []).filter(({ until }) => !until || Date.parse(until) > now);
  return (
    <div role="status" class={standing.length ? "page alerts stack" : undefined}>
      {standing.map((alert) => (
        <div class="notice notice-warn" key={alert.id}>
          <p class="notice-title">{t.alert}</p>
          <p>{alert.text}</p>
          <p class="faint">{alert.by.name}</p>
        </div>
      ))}
    </div>
  );
}
