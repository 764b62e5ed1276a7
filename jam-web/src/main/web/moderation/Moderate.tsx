import { useState } from "preact/hooks";
import { CuratedThemes } from "../insight/CuratedThemes";
import { useChannel, useJam } from "../jam/useJam";
import { get } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { sentenceOf } from "../lib/i18n/refusals";
import { asPage } from "../lib/pages";
import { useResource } from "../lib/resource";
import { place } from "../lib/router";
import { useSignal } from "../lib/signal";
import { Icon } from "../lib/ui/Icon";
import { Empty } from "../lib/ui/Loaded";
import { Tabs } from "../lib/ui/Tabs";
import { Page } from "../Page";
import { ActionLog } from "./ActionLog";
import { AlertDialog } from "./AlertDialog";
import { Flags } from "./Flags";
import { Newest } from "./Newest";
import { StandingAlerts } from "./StandingAlerts";
import type { Flag } from "./views";
import { Watch } from "./Watch";
import { words } from "./words";

const TABS = ["watch", "newest", "flagged", "unanswered", "themes", "log"] as const;
type Tab = (typeof TABS)[number];

/** The moderator's page: where to step in, and what has been done. */
export function Moderate() {
  const t = useWords(words);
  const { jam } = useJam();
  const { query } = useSignal(place);
  const [alerting, setAlerting] = useState(false);
  const tab = TABS.find((one) => one === query.get("tab")) ?? "watch";
  const open = useOpenFlags();
  if (!jam.may.moderate.allowed) {
    return (
      <Page title={t.title} narrow>
        <Empty title={sentenceOf(jam.may.moderate) ?? t.title} />
      </Page>
    );
  }
  const actions = (
    <>
      <a class="button" href={`/jams/${jam.id}/review?tab=differ`}>
        <Icon name="chart" /> {t.differ}
      </a>
      <a class="button" href={`/jams/${jam.id}/links`}>
        <Icon name="link" /> {t.links}
      </a>
      <button type="button" class="button" onClick={() => setAlerting(true)}>
        <Icon name="bell" /> {t.alertAll}
      </button>
    </>
  );
  return (
    <Page title={t.title} lead={t.lead} actions={actions}>
      <div class="stack">
        <StandingAlerts />
        <Tabs label={t.views} of={TABS} names={open ? { ...t.tabs, flagged: `${t.tabs.flagged} (${open})` } : t.tabs} current={tab} />
        <Inside tab={tab} />
      </div>
      {alerting && <AlertDialog close={() => setAlerting(false)} />}
    </Page>
  );
}

/** More open flags than these are not counted on the tab. */
const COUNTED = 20;

/** How many flags wait for an answer, for the tab; empty where none does. */
function useOpenFlags(): string {
  const { jam } = useJam();
  const allowed = jam.may.moderate.allowed;
  const list = useResource(async (signal) => (allowed ? asPage(await get<{ items: Flag[] }>(`/jams/${jam.id}/flags?limit=${COUNTED + 1}`, signal)).items.length : 0), [jam.id, allowed]);
  useChannel("moderators", (events) => events.some((event) => event.kind.startsWith("flag-")) && list.reload(), list.reload);
  const open = list.value ?? 0;
  return open > COUNTED ? `${COUNTED}+` : open > 0 ? String(open) : "";
}

function Inside({ tab }: { tab: Tab }) {
  if (tab === "watch") return <Watch />;
  if (tab === "flagged") return <Flags />;
  if (tab === "themes") return <CuratedThemes />;
  if (tab === "log") return <ActionLog />;
  return <Newest key={tab} which={tab} />;
}
