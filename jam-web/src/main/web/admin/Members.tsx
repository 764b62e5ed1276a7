import { useState } from "preact/hooks";
import { ErasureDialog } from "../identity/ErasureDialog";
import type { Role } from "../identity/views";
import { del, put, type Refused } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { common } from "../lib/i18n/messages";
import { usePages } from "../lib/pages";
import { asRefused } from "../lib/resource";
import { useTyped } from "../lib/typing";
import { confirmed } from "../lib/ui/announce";
import { Dialog } from "../lib/ui/Dialog";
import { Field } from "../lib/ui/Field";
import { Refusal } from "../lib/ui/Loaded";
import { Paged } from "../lib/ui/Paged";
import type { JamMember } from "./views";
import { words } from "./words";

const ROLES: readonly Role[] = ["participant", "moderator", "executive"];

/** Who takes part, and what each may do. */
export function Members({ jam }: { jam: string }) {
  const t = useWords(words);
  const [find, setFind] = useState("");
  const list = usePages<JamMember>(`/jams/${jam}/members`, { query: useTyped(find.trim()), limit: 50 });
  return (
    <div class="stack">
      <div role="search">
        <Field name="find" label={t.find}>
          {(inside) => <input {...inside} type="search" value={find} onInput={(event) => setFind(event.currentTarget.value)} />}
        </Field>
      </div>
      <Paged of={list} empty={t.membersNone} label={t.tabs.people} keyOf={(one) => one.id}>
        {(one) => <MemberCard jam={jam} who={one} changed={list.reload} />}
      </Paged>
    </div>
  );
}

function MemberCard({ jam, who, changed }: { jam: string; who: JamMember; changed: () => void }) {
  const t = useWords(words);
  const [roles, setRoles] = useState<Role[]>(who.roles ?? []);
  const [removing, setRemoving] = useState(false);
  const [erasing, setErasing] = useState(false);
  const [error, setError] = useState<Refused>();
  const path = `/jams/${jam}/members/${who.id}`;
  const choose = async (role: Role, chosen: boolean) => {
    const next = chosen ? [...roles, role] : roles.filter((one) => one !== role);
    setRoles(next);
    setError(undefined);
    try {
      await put(`${path}/roles`, { roles: next });
      confirmed(t.rolesSaved(who.name));
    } catch (refused) {
      setRoles(roles);
      setError(asRefused(refused));
    }
  };
  return (
    <article class="card">
      <h3>{who.name}</h3>
      <p class="faint">{[who.email, who.function, who.unit, who.region].filter(Boolean).join(" · ")}</p>
      <fieldset class="row">
        <legend class="visually-hidden">
          {t.roles}: {who.name}
        </legend>
        {ROLES.map((role) => (
          <label key={role} class="choice">
            <input type="checkbox" checked={roles.includes(role)} onChange={(event) => void choose(role, event.currentTarget.checked)} /> {t.role[role]}
          </label>
        ))}
        <button type="button" class="button" aria-label={t.removeMember(who.name)} onClick={() => setRemoving(true)}>
          {t.remove}
        </button>
        <a class="button" href={`/api/members/${who.id}/data`} download aria-label={t.memberData(who.name)}>
          {t.data}
        </a>
        <button type="button" class="button button-bad" aria-label={t.eraseMember(who.name)} onClick={() => setErasing(true)}>
          {t.erase}
        </button>
      </fieldset>
      {error && <Refusal error={error} />}
      {erasing && (
        <ErasureDialog
          title={t.eraseMember(who.name)}
          who={who}
          path={`/members/${who.id}/erasure`}
          close={() => setErasing(false)}
          done={() => {
            confirmed(t.memberErased);
            changed();
          }}
        />
      )}
      {removing && <Removing path={path} name={who.name} close={() => setRemoving(false)} changed={changed} />}
    </article>
  );
}

function Removing(props: { path: string; name: string; close: () => void; changed: () => void }) {
  const t = useWords(words);
  const c = useWords(common);
  const [error, setError] = useState<Refused>();
  const remove = () => del(props.path).then(props.changed, (refused: unknown) => setError(asRefused(refused)));
  return (
    <Dialog title={t.removeMember(props.name)} close={props.close}>
      <div class="stack">
        <p>{t.removeLead}</p>
        {error && <Refusal error={error} />}
        <p class="row">
          <button type="button" class="button button-bad" onClick={() => void remove()}>
            {t.remove}
          </button>
          <button type="button" class="button" onClick={props.close}>
            {c.cancel}
          </button>
        </p>
      </div>
    </Dialog>
  );
}
