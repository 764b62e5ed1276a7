import { useState } from "preact/hooks";
import { OtherIdea } from "../insight/OtherIdea";
import { VERDICTS, type Entry, type Verdict } from "../insight/views";
import { useJam } from "../jam/useJam";
import { put } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { ReasonDialog } from "../moderation/ReasonDialog";
import { words } from "./words";

/** An executive's word on an idea, with the reason that travels back to its contributors. */
export function Decide({ entry, changed }: { entry: Entry; changed: () => void }) {
  const t = useWords(words);
  const { jam } = useJam();
  const [asking, ask] = useState(false);
  const [verdict, setVerdict] = useState<Verdict | undefined>(entry.decision?.decision);
  if (!jam.may.review.allowed) return null;
  if (jam.phase !== "REVIEW" && jam.phase !== "CLOSED") return <p class="faint">{t.decideLater}</p>;
  const send = async (reason: string, form: FormData) => {
    const into = verdict === "MERGE" ? { into: form.get("into") } : {};
    await put(`/jams/${jam.id}/ideas/${entry.thread.id}/decision`, { decision: verdict, reason, ...into });
    changed();
  };
  return (
    <>
      <button type="button" class="button button-main" aria-label={`${t.decide}: ${entry.thread.title}`} onClick={() => ask(true)}>
        {entry.decision ? t.decideAgain : t.decide}
      </button>
      {asking && (
        <ReasonDialog title={t.decideTitle} lead={t.decideLead} reason={t.decisionReason} hint="" longest={2000} said={entry.decision?.reason} action={t.decide} done={t.didDecide} close={() => ask(false)} send={send}>
          <p>
            <strong>{entry.thread.title}</strong>
          </p>
          <fieldset class="stack stack-s">
            <legend class="visually-hidden">{t.decide}</legend>
            {VERDICTS.map((one) => (
              <label key={one} class="choice">
                <input type="radio" name="decision" value={one} required checked={verdict === one} onChange={() => setVerdict(one)} />
                <span>
                  <strong>{t.verdict[one]}</strong> <span class="faint">{t.verdictSaid[one]}</span>
                </span>
              </label>
            ))}
          </fieldset>
          {verdict === "MERGE" && <OtherIdea idea={entry.thread} name="into" chosen={entry.decision?.into} />}
        </ReasonDialog>
      )}
    </>
  );
}
