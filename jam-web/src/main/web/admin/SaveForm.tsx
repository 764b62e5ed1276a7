import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Refused } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { asRefused } from "../lib/resource";
import { announce } from "../lib/ui/announce";
import { Refusal } from "../lib/ui/Loaded";
import { words } from "./words";

/** A form that is sent as a whole, and says that it was saved or why not; one that is not ready looks so, and says why when it is sent. */
export function SaveForm(props: { action: string; said?: string; ready?: boolean; send: (form: FormData) => Promise<unknown>; children: ComponentChildren }) {
  const t = useWords(words);
  const [state, setState] = useState<"open" | "busy" | "saved">("open");
  const [error, setError] = useState<Refused>();
  const said = props.said ?? t.saved;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (state === "busy") return;
    setState("busy");
    setError(undefined);
    try {
      await props.send(new FormData(event.currentTarget as HTMLFormElement));
      announce(said);
      setState("saved");
    } catch (refused) {
      setError(asRefused(refused));
      setState("open");
    }
  };
  return (
    <form class="stack" onSubmit={submit} onInput={() => state === "saved" && setState("open")}>
      {props.children}
      {error && <Refusal error={error} />}
      <p class="row">
        <button class="button button-main" aria-disabled={state === "busy" || props.ready === false}>
          {props.action}
        </button>
        {state === "saved" && <span class="faint">{said}</span>}
      </p>
    </form>
  );
}
