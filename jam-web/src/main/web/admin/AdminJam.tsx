import { useState } from "preact/hooks";
import { refreshJam } from "../jam/current";
import { useJam } from "../jam/useJam";
import type { Jam } from "../jam/views";
import { get, put, Refused } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { sentenceOf } from "../lib/i18n/refusals";
import { common } from "../lib/i18n/messages";
import { place } from "../lib/router";
import { useSignal } from "../lib/signal";
import { Empty } from "../lib/ui/Loaded";
import { Tabs } from "../lib/ui/Tabs";
import { Page } from "../Page";
import { Forums } from "./Forums";
import { Invite } from "./Invite";
import { JamFields } from "./JamFields";
import { Members } from "./Members";
import { PhaseFields } from "./PhaseFields";
import { SaveForm } from "./SaveForm";
import { disorder } from "./schedule";
import type { About } from "./views";
import { words } from "./words";

const TABS = ["settings", "phases", "forums", "invite", "people", "data"] as const;
type Tab = (typeof TABS)[number];

/** The office of one jam. */
export function AdminJam() {
  const t = useWords(words);
  const { jam } = useJam();
  const { query } = useSignal(place);
  const tab = TABS.find((one) => one === query.get("tab")) ?? "settings";
  const back = (
    <a class="faint" href="/admin">
      ← {t.back}
    </a>
  );
  if (!jam.may.administer.allowed) {
    return (
      <Page title={jam.title} narrow>
        <Empty title={sentenceOf(jam.may.administer) ?? t.notYours} />
      </Page>
    );
  }
  const actions = (
    <a class="button" href={`/jams/${jam.id}`}>
      {t.enter}
    </a>
  );
  return (
    <Page title={jam.title} lead={jam.question} above={back} actions={actions}>
      <div class="stack">
        <Tabs label={t.views} of={TABS} names={t.tabs} current={tab} />
        <Inside tab={tab} jam={jam} />
      </div>
    </Page>
  );
}

function Inside({ tab, jam }: { tab: Tab; jam: Jam }) {
  if (tab === "phases") return <Schedule key={JSON.stringify(jam.phases)} jam={jam} />;
  if (tab === "forums") return <Forums jam={jam} />;
  if (tab === "invite") return <Invite jam={jam.id} />;
  if (tab === "people") return <Members jam={jam.id} />;
  if (tab === "data") return <Downloads jam={jam.id} />;
  return <Settings jam={jam} />;
}

/** Holds what this host has changed; the rest is saved as it stands by then, another host's changes with it. */
function Settings({ jam }: { jam: Jam }) {
  const c = useWords(common);
  const [changed, setChanged] = useState<Partial<About>>({});
  const send = async () => {
    const now = await get<Jam>(`/jams/${jam.id}`);
    await put(`/jams/${jam.id}`, { ...aboutOf(now), ...changed, postingPerMinute: now.postingPerMinute });
    await refreshJam();
    setChanged((now) => (now === changed ? {} : now)); // what was typed meanwhile stays
  };
  return (
    <SaveForm action={c.save} send={send}>
      <JamFields of={{ ...aboutOf(jam), ...changed }} change={(part) => setChanged((now) => ({ ...now, ...part }))} />
    </SaveForm>
  );
}

const aboutOf = ({ title, question, languages, timeZone, registration, ratingOpens }: Jam): About => ({ title, question, languages, timeZone, registration, ratingOpens });

function Schedule({ jam }: { jam: Jam }) {
  const t = useWords(words);
  const c = useWords(common);
  const [phases, setPhases] = useState(jam.phases);
  const send = async () => {
    const wrong = disorder(phases);
    if (wrong) throw new Refused(422, "phase-order", t.disorder(t.phase[wrong]));
    const now = await get<Jam>(`/jams/${jam.id}`);
    if (JSON.stringify(now.phases) !== JSON.stringify(jam.phases)) throw new Refused(409, "phases-changed", t.phasesChanged);
    await put(`/jams/${jam.id}/phases`, phases);
    await refreshJam();
  };
  return (
    <SaveForm action={c.save} send={send}>
      <p class="faint">
        {t.timeZone}: {jam.timeZone}
      </p>
      <PhaseFields phases={phases} timeZone={jam.timeZone} change={setPhases} />
    </SaveForm>
  );
}

function Downloads({ jam }: { jam: string }) {
  const t = useWords(words);
  const locale = useLocale();
  const files = [
    [`report.pdf?locale=${locale}`, t.report],
    [`ideas.csv?locale=${locale}`, t.ideas],
    ["links.csv", t.linkList],
    ["export", t.jamFile],
  ] as const;
  return (
    <section class="stack">
      <h2>{t.downloads}</h2>
      <p>{t.downloadsLead}</p>
      <ul class="row">
        {files.map(([file, label]) => (
          <li key={file}>
            <a class="button" href={`/api/jams/${jam}/${file}`} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
