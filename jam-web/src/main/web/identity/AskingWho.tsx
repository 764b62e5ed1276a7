import { useSignal } from "../lib/signal";
import { Progress, Refusal } from "../lib/ui/Loaded";
import { readSession, unanswered } from "./session";

/** While it is not known who is here: that it is being asked, or why there is no answer. */
export function AskingWho({ rows }: { rows?: number }) {
  const error = useSignal(unanswered);
  return error ? <Refusal error={error} retry={() => void readSession().catch(() => undefined)} /> : <Progress rows={rows} />;
}
