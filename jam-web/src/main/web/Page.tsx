import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

/** A screen: its heading, what one can do at the top, and the title of the browser's tab. */
export function Page(props: {
  title: string;
  /** Where the title is in another language than the screen. */
  lang?: string | undefined;
  lead?: ComponentChildren;
  above?: ComponentChildren;
  actions?: ComponentChildren;
  narrow?: boolean;
  children: ComponentChildren;
}) {
  useEffect(() => {
    document.title = `${props.title} · Madang`;
  }, [props.title]);
  return (
    <div class={props.narrow ? "page page-narrow" : "page"}>
      <header class="page-head">
        <div class="stack stack-s">
          {props.above}
          <h1 lang={props.lang || undefined}>{props.title}</h1>
          {props.lead && <p class="lead">{props.lead}</p>}
        </div>
        {props.actions && <div class="row page-actions">{props.actions}</div>}
      </header>
      {props.children}
    </div>
  );
}
