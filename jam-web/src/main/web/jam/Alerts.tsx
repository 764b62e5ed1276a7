import { get } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { useSoon } from "../lib/soon";
import { useChannel, useJam } from "./useJam";
import type { Alert } from "./views";
import { words } from "./words";

/** What the hosts want everybody to know right now. */
export function Alerts() {
  const { jam } = useJam();
  const t = useWords(words);
  const alerts = useResource((signal) => get<Alert[]>(`/jams/${jam.id}/alerts`, signal), [jam.id]);
  const soon = useSoon(alerts.reload, 0, 3_000);
  useChannel("jam", (events) => events.some((event) => event.kind.startsWith("alert-")) && soon(), soon);
  return (
    <div role="status" class={alerts.value?.length ? "stack" : undefined}>
      {alerts.value?.map((alert) => (
        <div class="notice notice-warn" key={alert.id}>
          <p class="notice-title">{t.alert}</p>
          <p>{alert.text}</p>
          <p class="faint">{alert.by.name}</p>
        </div>
      ))}
    </div>
  );
}
