import { useState } from "preact/hooks";
import { newId } from "../lib/id";
import type { Jam } from "../jam/views";
import { get, post, Refused } from "../lib/api";
import { serverNow } from "../lib/clock";
import { useWords } from "../lib/i18n/locale";
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
  const templates = useResource((signal) => get<Template[]>("/jams/templates", signal), []);
  return <Loaded of={templates}>{(list) => <Planning templates={list} />}</Loaded>;
}

function Planning({ templates }: { templates: Template[] }) {
  const t = useWords(words);
  const [key] = useState(() => newId());
  const [draft, setDraft] = useState(() => planOf(templates[0]));
  const change = (part: Partial<JamPlan>) => setDraft((now) => ({ ...now, ...part }));
  const pick = (id: string) => setDraft(planOf(templates.find((template) => template.id === id)));
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
            <select {...inside} onChange={(event) => pick(event.currentTarget.value)}>
              {templates.map((template) => (
                <option key={template.id} value={template.id}>
                  {template.title}
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
