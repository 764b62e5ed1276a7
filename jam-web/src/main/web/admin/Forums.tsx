import { refreshJam } from "../jam/current";
import type { Forum, Jam } from "../jam/views";
import { get, post, put, query } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { common } from "../lib/i18n/messages";
import { asPage } from "../lib/pages";
import { useResource } from "../lib/resource";
import { Field } from "../lib/ui/Field";
import { Loaded } from "../lib/ui/Loaded";
import { SaveForm } from "./SaveForm";
import type { JamMember } from "./views";
import { words } from "./words";

/** The forums of a jam and who hosts them. */
export function Forums({ jam }: { jam: Jam }) {
  const t = useWords(words);
  const moderators = useResource(
    (signal) => get<{ items: JamMember[] }>(query(`/jams/${jam.id}/members`, { role: "moderator", limit: 100 }), signal).then((page) => asPage<JamMember>(page).items),
    [jam.id],
  );
  const text = (form: FormData) => ({ title: form.get("title"), question: form.get("question") });
  return (
    <div class="stack">
      <Loaded of={moderators}>
        {(people) => (
          <>
            {jam.forums.map((forum) => (
              <ForumCard key={forum.id} jam={jam.id} forum={forum} people={people} text={text} />
            ))}
          </>
        )}
      </Loaded>
      <section class="card">
        <h2>{t.addForum}</h2>
        <SaveForm key={jam.forums.length} action={t.addForum} send={(form) => post(`/jams/${jam.id}/forums`, text(form)).then(refreshJam)}>
          <Fields />
        </SaveForm>
      </section>
    </div>
  );
}

function ForumCard(props: { jam: string; forum: Forum; people: JamMember[]; text: (form: FormData) => object }) {
  const t = useWords(words);
  const c = useWords(common);
  const { forum, people } = props;
  const hosts = new Set(forum.moderators.map((one) => one.id));
  const path = `/jams/${props.jam}/forums/${forum.id}`;
  const send = async (form: FormData) => {
    await put(path, props.text(form));
    await put(`${path}/moderators`, form.getAll("moderator"));
    await refreshJam();
  };
  return (
    <section class="card" aria-label={forum.title}>
      <SaveForm action={c.save} send={send}>
        <Fields of={forum} />
        <fieldset>
          <legend class="label">{t.moderators}</legend>
          {people.length === 0 && <p class="faint">{t.moderatorsNone}</p>}
          <div class="row">
            {people.map((person) => (
              <label key={person.id} class="choice">
                <input type="checkbox" name="moderator" value={person.id} defaultChecked={hosts.has(person.id)} /> {person.name}
              </label>
            ))}
          </div>
        </fieldset>
      </SaveForm>
    </section>
  );
}

function Fields({ of }: { of?: Forum }) {
  const t = useWords(words);
  return (
    <>
      <Field name="title" label={t.forumTitle}>
        {(inside) => <input {...inside} required maxLength={100} defaultValue={of?.title ?? ""} />}
      </Field>
      <Field name="question" label={t.forumQuestion}>
        {(inside) => <input {...inside} required maxLength={300} defaultValue={of?.question ?? ""} />}
      </Field>
    </>
  );
}
