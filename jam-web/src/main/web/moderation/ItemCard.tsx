import type { ComponentChildren } from "preact";
import { useJam } from "../jam/useJam";
import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { timeAgo } from "../lib/time";
import { addressOf } from "./arrival";
import type { Arrival, Target } from "./views";
import { words } from "./words";

/** One thread or reply in a moderator's list: what, who, when, and what can be done. */
export function ItemCard(props: { target: Target; state?: Arrival["state"]; who: string; at: string; above?: ComponentChildren; children: ComponentChildren }) {
  const t = useWords(words);
  const locale = useLocale();
  const { jam } = useJam();
  const now = useNow();
  const { target } = props;
  return (
    <article class="card">
      <p class="row">
        <span class="tag">{target.type === "post" ? t.post : t.thread}</span>
        {props.state === "HIDDEN" && <span class="tag tag-warn">{t.hidden}</span>}
        {props.state === "WITHDRAWN" && <span class="tag">{t.withdrawn}</span>}
        {props.above}
        <span class="faint">
          {props.who} · <time dateTime={props.at}>{timeAgo(props.at, now, locale)}</time>
        </span>
      </p>
      <h3>
        <a href={addressOf(jam.id, target) ?? "#"}>{target.title}</a>
      </h3>
      {target.excerpt && <p class="clamp">{target.excerpt}</p>}
      <div class="row">{props.children}</div>
    </article>
  );
}
