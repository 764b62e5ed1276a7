import { useState } from "preact/hooks";
import { useChannel, useJam } from "../jam/useJam";
import { useWords } from "../lib/i18n/locale";
import { usePages } from "../lib/pages";
import { Field } from "../lib/ui/Field";
import { Paged } from "../lib/ui/Paged";
import { Page } from "../Page";
import { LinkCard } from "./LinkCard";
import type { Link } from "./views";
import { words } from "./words";

/** Pairs of ideas that say the same or build on each other, and why we think so. */
export function LinksPage() {
  const t = useWords(words);
  const { jam } = useJam();
  const [kind, setKind] = useState("");
  const [state, setState] = useState("");
  const list = usePages<Link>(`/jams/${jam.id}/links`, { kind, state });
  useChannel("jam", (events) => events.some((event) => event.kind.startsWith("link-")) && list.reload(), list.reload);
  return (
    <Page title={t.links} lead={t.linksLead}>
      <div class="stack">
        <div class="row filters">
          <Choice name="kind" label={t.kind} any={t.allKinds} options={t.linkKind} chosen={kind} choose={setKind} />
          <Choice name="state" label={t.state} any={t.allStates} options={t.linkState} chosen={state} choose={setState} />
        </div>
        <Paged of={list} empty={t.linksNone} label={t.links} keyOf={(link) => link.id}>
          {(link) => <LinkCard link={link} changed={list.reload} />}
        </Paged>
      </div>
    </Page>
  );
}

function Choice(props: { name: string; label: string; any: string; options: Record<string, string>; chosen: string; choose: (value: string) => void }) {
  return (
    <Field name={props.name} label={props.label}>
      {(inside) => (
        <select {...inside} value={props.chosen} onChange={(event) => props.choose(event.currentTarget.value)}>
          <option value="">{props.any}</option>
          {Object.entries(props.options).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
