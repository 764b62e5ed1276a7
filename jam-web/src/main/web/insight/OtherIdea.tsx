import { useState } from "preact/hooks";
import type { Found } from "../discussion/searching";
import type { ThreadRef } from "../discussion/views";
import { useJam } from "../jam/useJam";
import { get, query } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { useTyped } from "../lib/typing";
import { Field } from "../lib/ui/Field";
import { Loaded } from "../lib/ui/Loaded";
import { words } from "./words";

const SHOWN = 8;

type Named = Pick<ThreadRef, "id" | "title"> & Partial<ThreadRef>;

/** One of the ideas like this one, or of those that have some words in them; at first the one that was chosen before. */
export function OtherIdea({ idea, name, chosen }: { idea: ThreadRef; name: string; chosen?: Named | null }) {
  const t = useWords(words);
  const { jam } = useJam();
  const [typed, setTyped] = useState("");
  const asked = useTyped(typed.trim());
  const found = useResource(
    async (signal): Promise<Named[]> => {
      const at = `/jams/${jam.id}`;
      const ideas = asked
        ? (await get<Found>(query(`${at}/search`, { q: asked, kind: "IDEA", limit: 2 * SHOWN }), signal)).items
        : await get<{ thread: ThreadRef }[]>(query(`${at}/hints`, { text: idea.title }), signal);
      const others = othersThan(idea, ideas.map((one) => one.thread));
      return chosen && !asked ? [chosen, ...others.filter((one) => one.id !== chosen.id)] : others;
    },
    [asked],
  );
  return (
    <>
      <Field name="q" label={t.linkSearch} hint={t.linkSearchHint}>
        {(inside) => (
          <input {...inside} type="search" required={!found.value?.length} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        )}
      </Field>
      <div aria-live="polite">
        <Loaded of={found} rows={2}>
          {(ideas) =>
            ideas.length > 0 ? (
              <fieldset class="stack stack-s choices">
                <legend class="label">{asked ? t.linkFound : t.linkAlike}</legend>
                {ideas.map((one) => (
                  <label key={one.id} class="choice" lang={one.language || undefined}>
                    <input type="radio" name={name} value={one.id} required defaultChecked={one.id === chosen?.id} /> {one.title}
                  </label>
                ))}
              </fieldset>
            ) : (
              asked && <p class="hint">{t.linkNothing}</p>
            )
          }
        </Loaded>
      </div>
    </>
  );
}

function othersThan(idea: ThreadRef, found: ThreadRef[]): ThreadRef[] {
  const others = new Map(found.filter((one) => one.kind === "IDEA" && one.id !== idea.id).map((one) => [one.id, one]));
  return [...others.values()].slice(0, SHOWN);
}
