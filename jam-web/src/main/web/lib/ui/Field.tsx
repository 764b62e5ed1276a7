import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { common } from "../i18n/messages";
import { useWords } from "../i18n/locale";

interface Inside {
  id: string;
  name: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
}

/** A label, a hint, and what is wrong with it, tied to the one control inside. */
export function Field(props: {
  name: string;
  label: string;
  hint?: string | undefined;
  wrong?: string | null | undefined;
  optional?: boolean;
  children: (inside: Inside) => ComponentChildren;
}) {
  const id = useId();
  const t = useWords(common);
  const told = [props.hint && `${id}-hint`, props.wrong && `${id}-wrong`].filter(Boolean).join(" ");
  const inside: Inside = { id, name: props.name };
  if (told) inside["aria-describedby"] = told;
  if (props.wrong) inside["aria-invalid"] = true;
  return (
    <div class="field">
      <label for={id}>
        {props.label} {props.optional && <span class="faint">({t.optional})</span>}
      </label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.children(inside)}
      {props.wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          {props.wrong}
        </p>
      )}
    </div>
  );
}
