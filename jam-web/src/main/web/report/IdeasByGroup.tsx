import { ThreadLink } from "../discussion/ThreadLink";
import type { ThreadRef } from "../discussion/views";
import { percentOf, useWords } from "../lib/i18n/locale";
import type { Share } from "./opinions";
import { words } from "./differWords";

interface Row {
  thread: ThreadRef;
  note: string;
  shares: Share[];
  /** Whether the shares are of those who agree. */
  agrees: boolean;
}

/** Ideas with what each group says to them: a bar and its figure, and of how many people. */
export function IdeasByGroup({ caption, groups, rows }: { caption: string; groups: string[]; rows: Row[] }) {
  const t = useWords(words);
  return (
    <ul class="stack" aria-label={caption}>
      {rows.map((row) => (
        <li class="card by-group" key={row.thread.id + row.agrees}>
          <p>
            <ThreadLink thread={row.thread} />{" "}
            <span class="tag">{row.note}</span>
          </p>
          <dl>
            {row.shares.map((share, group) => (
              <div key={group}>
                <dt>
                  {groups[group]} <span class="faint">{row.agrees ? t.agree : t.disagree}</span>
                </dt>
                <dd class="group-share">
                  <Bar of={share} group={group} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Bar({ of, group }: { of: Share; group: number }) {
  const t = useWords(words);
  if (of.said == null) return <span class="faint">{t.tooFewSaw}</span>;
  return (
    <>
      <svg class={`group-bar hue-${(group % 6) + 1}`} width="100%" height="10" aria-hidden="true">
        <rect class="bar-room" width="100%" height="10" rx="3" />
        <rect class="group-filled" width={percentOf(of.said / of.seen, "en")} height="10" rx="3" />
      </svg>
      <span class="faint figures">{t.saidOf(of.said, of.seen)}</span>
    </>
  );
}
