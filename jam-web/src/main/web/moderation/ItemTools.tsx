import { useState } from "preact/hooks";
import type { ThreadRef } from "../discussion/views";
import { post, put } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { Field } from "../lib/ui/Field";
import { resourceOf } from "./arrival";
import { ReasonDialog } from "./ReasonDialog";
import type { Arrival, Target } from "./views";
import { words } from "./words";

type Subject = Pick<Target, "type" | "id" | "excerpt">;

/** What a moderator can do to one thread or reply: hide it, restore it, lift an idea out of it. */
export function ItemTools(props: {
  target: Subject;
  state: Arrival["state"];
  /** Whose words, where many such buttons stand in one text: they are quiet there, and say it to who listens. */
  whose?: string;
  /** Shows this tool alone. */
  only?: "lift";
  changed: (state: Arrival["state"]) => void;
  lifted?: (idea: ThreadRef) => void;
}) {
  const t = useWords(words);
  const { target, state } = props;
  const tool = (name: string, asks: "hide" | "restore" | "lift") => (
    <button type="button" class={props.whose ? "button button-quiet" : "button"} aria-label={props.whose && `${name}: ${props.whose}`} onClick={() => ask(asks)}>
      {name}
    </button>
  );
  const [asking, ask] = useState<"hide" | "restore" | "lift" | null>(null);
  const close = () => ask(null);
  const show = (hidden: boolean) => async (reason: string) => {
    await put(`${resourceOf(target)}/visibility`, { hidden, reason });
    props.changed(hidden ? "HIDDEN" : "VISIBLE");
  };
  return (
    <>
      {state === "VISIBLE" && !props.only && tool(t.hide, "hide")}
      {state === "HIDDEN" && tool(t.restore, "restore")}
      {target.type === "post" && state === "VISIBLE" && tool(t.lift, "lift")}
      {asking === "hide" && (
        <ReasonDialog title={t.hideTitle} lead={t.hideLead} action={t.hide} done={t.didHide} close={close} send={show(true)} />
      )}
      {asking === "restore" && (
        <ReasonDialog title={t.restoreTitle} lead={t.restoreLead} action={t.restore} done={t.didRestore} close={close} send={show(false)} />
      )}
      {asking === "lift" && <LiftIdea target={target} close={close} lifted={props.lifted} />}
    </>
  );
}

function LiftIdea({ target, close, lifted }: { target: Subject; close: () => void; lifted?: (idea: ThreadRef) => void }) {
  const t = useWords(words);
  return (
    <ReasonDialog
      title={t.liftTitle}
      lead={t.liftLead}
      action={t.lift}
      done={t.didLift}
      close={close}
      send={async (reason, form) => {
        const title = String(form.get("title")).trim();
        lifted?.(await post<ThreadRef>(`/posts/${target.id}/idea`, { title, reason }));
      }}
    >
      {target.excerpt && <p class="clamp">{target.excerpt}</p>}
      <Field name="title" label={t.liftName}>
        {(inside) => <input {...inside} required maxLength={200} defaultValue="" />}
      </Field>
    </ReasonDialog>
  );
}
