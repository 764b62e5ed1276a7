import { useRef, useState } from "preact/hooks";
import { useThemes } from "../insight/ThemesPage";
import type { Shortlist } from "../insight/views";
import { useChannel, useJam } from "../jam/useJam";
import { get, query } from "../lib/api";
import { useNow } from "../lib/clock";
import { percentOf, useLocale, useWords } from "../lib/i18n/locale";
import { common } from "../lib/i18n/messages";
import { useResource } from "../lib/resource";
import { place } from "../lib/router";
import { useSignal } from "../lib/signal";
import { timeAgo } from "../lib/time";
import { Field } from "../lib/ui/Field";
import { useKeptFocus } from "../lib/ui/focus";
import { Empty, Loaded, Waiting } from "../lib/ui/Loaded";
import { Tabs } from "../lib/ui/Tabs";
import { Page } from "../Page";
import { Differ } from "./Differ";
import { EntryCard } from "./EntryCard";
import { Remarks } from "./Remarks";
import { WhatIf } from "./WhatIf";
import { words as whatIf } from "./whatIfWords";
import { words } from "./words";

const STEP = 20;
const CHANGES = /^(insight-refreshed|idea-decided|phase-began)$/;

const TABS = ["list", "what-if", "differ"] as const;

/** The executive's page: the ideas worth deciding on, and questions to their order. */
export function ReviewPage() {
  const t = useWords(words);
  const views = useWords(whatIf);
  const locale = useLocale();
  const { jam } = useJam();
  const { query: asked } = useSignal(place);
  const asks = jam.may.moderate.allowed || jam.roles.includes("executive");
  const tab = (asks && TABS.find((one) => one === asked.get("tab"))) || "list";
  if (!asks && jam.phase !== "CLOSED") {
    return (
      <Page title={t.title} narrow>
        <Empty title={t.notYours} />
      </Page>
    );
  }
  const actions = (
    <>
      <a class="button" href={`/api/jams/${jam.id}/report.pdf?locale=${locale}`} download>
        {t.pdf}
      </a>
      <a class="button" href={`/api/jams/${jam.id}/ideas.csv?locale=${locale}`} download>
        {t.csv}
      </a>
    </>
  );
  return (
    <Page title={t.title} lead={t.lead} actions={actions}>
      <div class="stack">
        {asks && <Tabs label={views.views} of={TABS} names={views.tabs} current={tab} />}
        {tab === "list" && <List />}
        {tab === "what-if" && <WhatIf />}
        {tab === "differ" && <Differ />}
      </div>
    </Page>
  );
}

/** The ideas worth deciding on, in order, with reasons. */
function List() {
  const t = useWords(words);
  const views = useWords(whatIf);
  const locale = useLocale();
  const { jam } = useJam();
  const [theme, setTheme] = useState("");
  const [limit, setLimit] = useState(STEP);
  const address = query(`/jams/${jam.id}/shortlist`, { theme, limit, locale });
  const list = useResource(async (signal) => ({ ...(await get<Shortlist>(address, signal)), limit }), [jam.id, theme, locale]);
  const frame = useRef<HTMLDivElement>(null);
  useKeptFocus(frame);
  const more = () => {
    setLimit(limit + STEP);
    list.reload(); // what is there stays until there is more
  };
  useChannel("jam", (events) => events.some((event) => CHANGES.test(event.kind)) && list.reload(), list.reload);
  const themes = useThemes();
  return (
    <>
      <div class="row filters">
        <Field name="theme" label={t.theme}>
          {(inside) => (
            <select {...inside} value={theme} onChange={(event) => setTheme(event.currentTarget.value)}>
              <option value="">{t.allThemes}</option>
              {themes.value?.themes.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Loaded of={list} rows={5}>
        {(found) =>
          found.computedAt ? (
            <>
              <Standing of={found} at={found.computedAt} />
              <div class="stack" ref={frame}>
                {found.entries.length === 0 ? (
                  <Empty title={t.none}>
                    {!found.frozen && <p>{t.noneMend}</p>}
                  </Empty>
                ) : (
                  <ol class="stack" aria-label={t.title}>
                    {found.entries.map((entry) => (
                      <li key={entry.thread.id}>
                        <EntryCard entry={entry} changed={list.reload} />
                      </li>
                    ))}
                  </ol>
                )}
                {found.entries.length >= found.limit && <More more={more} busy={limit > found.limit && list.loading} />}
              </div>
            </>
          ) : (
            <Waiting title={views.waiting} lead={views.waitingLead} of={list} />
          )
        }
      </Loaded>
    </>
  );
}

function More({ more, busy }: { more: () => void; busy: boolean }) {
  const t = useWords(common);
  return (
    <button type="button" class="button more" onClick={() => busy || more()} aria-disabled={busy}>
      {busy ? t.loading : t.more}
    </button>
  );
}

/** Whether the list still moves, when it was made, and what it weighs. */
function Standing({ of, at }: { of: Shortlist; at: string }) {
  const t = useWords(words);
  const locale = useLocale();
  const now = useNow();
  return (
    <div class={of.frozen ? "notice" : "notice notice-warn"}>
      <p>
        {of.frozen ? t.frozen(of.ideas) : t.live(of.ideas)} {t.computed(timeAgo(at, now, locale))}
      </p>
      <Remarks of={of.notes} />
      <details>
        <summary>{t.weights}</summary>
        <p>{t.weightsLead}</p>
        <ul class="row">
          {Object.entries(of.weights).map(([name, weight]) => (
            <li class="tag" key={name}>
              {t.factor[name] ?? name} {percentOf(weight, locale)}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
