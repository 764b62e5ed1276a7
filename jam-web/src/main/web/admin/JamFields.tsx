import { useWords } from "../lib/i18n/locale";
import { LOCALES } from "../lib/i18n/locale";
import { Field } from "../lib/ui/Field";
import { timeZones } from "./schedule";
import type { About } from "./views";
import { words } from "./words";

/** What a jam is called, what it asks, and the rules it runs by. */
export function JamFields({ of, change }: { of: About; change: (part: Partial<About>) => void }) {
  const t = useWords(words);
  return (
    <>
      <Field name="title" label={t.jamTitle}>
        {(inside) => <input {...inside} required maxLength={200} value={of.title} onInput={(event) => change({ title: event.currentTarget.value })} />}
      </Field>
      <Field name="question" label={t.question} hint={t.questionHint}>
        {(inside) => <textarea {...inside} required maxLength={500} rows={2} value={of.question} onInput={(event) => change({ question: event.currentTarget.value })} />}
      </Field>
      <fieldset class="row">
        <legend class="label">{t.languages}</legend>
        {Object.entries(LOCALES).map(([code, name]) => (
          <label key={code} class="choice" lang={code}>
            <input
              type="checkbox"
              checked={of.languages.includes(code)}
              onChange={(event) => change({ languages: event.currentTarget.checked ? [...of.languages, code] : of.languages.filter((one) => one !== code) })}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <Field name="registration" label={t.registration}>
        {(inside) => (
          <select {...inside} value={of.registration} onChange={(event) => change({ registration: event.currentTarget.value as About["registration"] })}>
            <option value="INVITATION">{t.registrations.INVITATION}</option>
            <option value="OPEN">{t.registrations.OPEN}</option>
          </select>
        )}
      </Field>
      <Field name="ratingOpens" label={t.ratingOpens}>
        {(inside) => (
          <select {...inside} value={of.ratingOpens} onChange={(event) => change({ ratingOpens: event.currentTarget.value as About["ratingOpens"] })}>
            <option value="REFINE">{t.phase.REFINE}</option>
            <option value="IDEATE">{t.phase.IDEATE}</option>
          </select>
        )}
      </Field>
      <Field name="timeZone" label={t.timeZone} hint={t.timeZoneHint}>
        {(inside) => (
          <select {...inside} value={of.timeZone} onChange={(event) => change({ timeZone: event.currentTarget.value })}>
            {[...new Set([of.timeZone, ...timeZones()])].map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
