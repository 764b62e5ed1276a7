import { useState } from "preact/hooks";
import { useJam } from "../jam/useJam";
import { del, get, post, put, type Refused } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { asRefused, useResource } from "../lib/resource";
import { confirmed } from "../lib/ui/announce";
import { Field } from "../lib/ui/Field";
import { Loaded, Refusal } from "../lib/ui/Loaded";
import { ReasonDialog } from "../moderation/ReasonDialog";
import type { Theme } from "./views";
import { words } from "./words";

type Ask = "rename" | "merge" | "split" | "pin";

/** What a moderator can do to a theme; each with a reason, and kept by every later run. */
export function ThemeTools({ theme, others, changed }: { theme: Theme; others: Theme[]; changed: () => void }) {
  const t = useWords(words);
  const { jam } = useJam();
  const [asking, ask] = useState<Ask | null>(null);
  const [error, setError] = useState<Refused>();
  const path = `/jams/${jam.id}/themes/${theme.id}`;
  const unpin = () =>
    del(`${path}/pin`).then(
      () => {
        confirmed(t.did);
        changed();
      },
      (refused: unknown) => setError(asRefused(refused)),
    );
  const shared = { done: t.did, close: () => ask(null) };
  const then = (work: Promise<unknown>) => work.then(changed);
  return (
    <div class="row" role="group" aria-label={t.tools(theme.label)}>
      <button type="button" class="button" onClick={() => ask("rename")}>
        {t.rename}
      </button>
      {others.length > 0 && (
        <button type="button" class="button" onClick={() => ask("merge")}>
          {t.merge}
        </button>
      )}
      <button type="button" class="button" onClick={() => ask("split")}>
        {t.split}
      </button>
      <button type="button" class="button" aria-pressed={theme.pinned} onClick={() => (theme.pinned ? void unpin() : ask("pin"))}>
        {theme.pinned ? t.unpin : t.pin}
      </button>
      {error && <Refusal error={error} />}
      {asking === "rename" && (
        <ReasonDialog {...shared} title={t.renameTitle} lead={t.renameLead} action={t.rename} send={(reason, form) => then(put(`${path}/name`, { label: form.get("label"), reason }))}>
          <Field name="label" label={t.name}>
            {(inside) => <input {...inside} required maxLength={60} defaultValue={theme.label} />}
          </Field>
        </ReasonDialog>
      )}
      {asking === "merge" && (
        <ReasonDialog {...shared} title={t.mergeTitle} lead={t.mergeLead} action={t.merge} send={(reason, form) => then(post(`${path}/merges`, { into: form.get("into"), reason }))}>
          <ThemeChoice name="into" label={t.mergeInto} themes={others} />
        </ReasonDialog>
      )}
      {asking === "pin" && (
        <ReasonDialog {...shared} title={t.pinTitle} lead={t.pinLead} action={t.pin} send={(reason) => then(put(`${path}/pin`, { reason }))} />
      )}
      {asking === "split" && (
        <ReasonDialog
          {...shared}
          title={t.splitTitle}
          lead={t.splitLead}
          action={t.split}
          send={(reason, form) => then(post(`${path}/splits`, { ideas: form.getAll("idea"), label: form.get("label"), reason }))}
        >
          <SplitFields path={path} />
        </ReasonDialog>
      )}
    </div>
  );
}

function SplitFields({ path }: { path: string }) {
  const t = useWords(words);
  const theme = useResource((signal) => get<Theme>(path, signal), [path]);
  return (
    <>
      <Field name="label" label={t.splitName}>
        {(inside) => <input {...inside} required maxLength={60} />}
      </Field>
      <fieldset class="stack stack-s choices">
        <legend class="label">{t.splitIdeas}</legend>
        <Loaded of={theme}>
          {({ ideas = [] }) =>
            ideas.map((idea) => (
              <label key={idea.id} class="choice">
                <input type="checkbox" name="idea" value={idea.id} /> {idea.title}
              </label>
            ))
          }
        </Loaded>
      </fieldset>
    </>
  );
}

/** Picks one of the themes. */
export function ThemeChoice({ name, label, themes }: { name: string; label: string; themes: Theme[] }) {
  return (
    <Field name={name} label={label}>
      {(inside) => (
        <select {...inside} required>
          {themes.map((theme) => (
            <option key={theme.id} value={theme.id}>
              {theme.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
