import { useEffect, useState } from "preact/hooks";
import { newId } from "../lib/id";
import type { Jam } from "../jam/views";
import { get, post, query, Refused } from "../lib/api";
import { serverNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { go } from "../lib/router";
import { Field } from "../lib/ui/Field";
import { Loaded } from "../lib/ui/Loaded";
import { ForumList } from "./ForumList";
import { JamFields } from "./JamFields";
import { PhaseFields } from "./PhaseFields";
import { SaveForm } from "./SaveForm";
import { disorder, nextHour, plan } from "./schedule";
import type { JamPlan, Template } from "./views";
import { words } from "./words";

/** A new jam: pick a template, put right what differs. */
export function NewJam() {
  const locale = useLocale();
  const templates = useResource((signal) => get<Template[]>(query("/jams/templates", { locale }), signal), []);
  useEffect(() => {
    if (templates.value) templates.reload(); // as a key it would throw away what is being filled in
  }, [locale]);
  return <Loaded of={templates}>{(list) => <Planning templates={list} />}</Loaded>;
}

function Planning({ templates }: { templates: Template[] }) {
  const t = useWords(words);
  const [key] = useState(() => newId());
  const [template, setTemplate] = useState(templates[0]);
  const [planned, setPlanned] = useState(() => planOf(templates[0]));
  const [draft, setDraft] = useState(planned);
  const change = (part: Partial<JamPlan>) => setDraft((now) => ({ ...now, ...part }));
  const touched = JSON.stringify(draft) !== JSON.stringify(planned);
  const start = (next: Template | undefined) => {
    const plan = planOf(next);
    setTemplate(next);
    setPlanned(plan);
    setDraft(plan);
  };
  const pick = (select: HTMLSelectElement) => {
    if (touched && !confirm(t.replacesDraft)) select.value = template?.id ?? "";
    else start(templates.find(({ id }) => id === select.value));
  };
  useEffect(() => {
    if (!touched) start(templates.find(({ id }) => id === template?.id)); // the same, in another language
  }, [templates]);
  const send = async () => {
    const wrong = disorder(draft.phases);
    if (wrong) throw new Refused(422, "phase-order", t.disorder(t.phase[wrong]));
    const jam = await post<Jam>("/jams", draft, { key });
    return go(`/admin/jams/${jam.id}?tab=invite`);
  };
  return (
    <section class="card" id="new">
      <h2>{t.create}</h2>
      <SaveForm action={t.create} said={t.created} send={send}>
        <Field name="template" label={t.fromTemplate}>
          {(inside) => (
            <select {...inside} value={template?.id} onChange={(event) => pick(event.currentTarget)}>
              {templates.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <JamFields of={draft} change={change} />
        <h3>{t.phases}</h3>
        <PhaseFields phases={draft.phases} timeZone={draft.timeZone} change={(phases) => change({ phases })} />
        <h3>{t.forums}</h3>
        <ForumList forums={draft.forums} change={(forums) => change({ forums })} />
      </SaveForm>
    </section>
  );
}

function planOf(template: Template | undefined): JamPlan {
  return {
    title: template?.title ?? "",
    question: template?.question ?? "",
    languages: ["en", "ko"],
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    registration: "INVITATION",
    ratingOpens: "REFINE",
    phases: plan(template?.phaseHours ?? { LOBBY: 24, IDEATE: 48, REFINE: 24, REVIEW: 48 }, nextHour(serverNow())),
    forums: template?.forums ?? [{ title: "", question: "" }],
  };
}
