import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { AskingWho } from "../identity/AskingWho";
import { member } from "../identity/session";
import { useSignal } from "../lib/signal";
import { Progress, Refusal } from "../lib/ui/Loaded";
import { Alerts } from "./Alerts";
import { current, enterJam, entering } from "./current";

/** Opens the jam and then shows what is inside; says why when it cannot. */
export function InJam({ jam, children }: { jam: string; children: ComponentChildren }) {
  const now = useSignal(current);
  const asked = useSignal(entering);
  const who = useSignal(member);
  const whoId = who?.id;
  useEffect(() => {
    if (who !== undefined) void enterJam(jam, whoId ?? null);
  }, [jam, who === undefined, whoId]);
  if (now?.jam.id === jam)
    return (
      <>
        <Alerts />
        {children}
      </>
    );
  return (
    <div class="page page-narrow">
      {who === undefined ? (
        <AskingWho rows={4} />
      ) : asked?.error ? (
        <Refusal error={asked.error} retry={() => void enterJam(jam, whoId ?? null)} />
      ) : (
        <Progress rows={4} />
      )}
    </div>
  );
}
