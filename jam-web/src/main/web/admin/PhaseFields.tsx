import type { PhaseStart } from "../jam/views";
import { useWords } from "../lib/i18n/locale";
import { Field } from "../lib/ui/Field";
import { disorder, instantOf, wallClock } from "./schedule";
import { words } from "./words";

/** When each phase begins, on the wall clock of the jam's time zone. */
export function PhaseFields(props: { phases: PhaseStart[]; timeZone: string; change: (phases: PhaseStart[]) => void }) {
  const t = useWords(words);
  const wrong = disorder(props.phases);
  const set = (at: number, wall: string) => {
    if (!wall) return;
    props.change(props.phases.map((phase, index) => (index === at ? { ...phase, starts: instantOf(wall, props.timeZone) } : phase)));
  };
  return (
    <div class="phase-fields">
      {props.phases.map((phase, at) => (
        <Field
          key={phase.phase}
          name={`phase-${phase.phase}`}
          label={t.begins(t.phase[phase.phase])}
          wrong={wrong === phase.phase ? t.disorder(t.phase[phase.phase]) : null}
        >
          {(inside) => (
            <input {...inside} type="datetime-local" required value={wallClock(phase.starts, props.timeZone)} onChange={(event) => set(at, event.currentTarget.value)} />
          )}
        </Field>
      ))}
    </div>
  );
}
