import { useState } from "preact/hooks";
import { useWords } from "../lib/i18n/locale";
import { go } from "../lib/router";
import { useSignal } from "../lib/signal";
import { confirmed } from "../lib/ui/announce";
import { ErasureDialog } from "./ErasureDialog";
import { become, member } from "./session";
import { words } from "./words";

/** Taking one's data along, and leaving for good. */
export function YourData() {
  const t = useWords(words);
  const who = useSignal(member);
  const [leaving, setLeaving] = useState(false);
  const left = () => {
    confirmed(t.left);
    become(null);
    go("/", "replace");
  };
  return (
    <details class="card">
      <summary>{t.yourData}</summary>
      <div class="stack">
        <p>{t.yourDataLead}</p>
        <p class="row">
          <a class="button" href="/api/members/me/data" download>
            {t.takeData}
          </a>
          <button type="button" class="button button-bad" onClick={() => setLeaving(true)}>
            {t.leave}
          </button>
        </p>
      </div>
      {leaving && who && <ErasureDialog title={t.leave} who={who} path="/members/me/erasure" close={() => setLeaving(false)} done={left} />}
    </details>
  );
}
