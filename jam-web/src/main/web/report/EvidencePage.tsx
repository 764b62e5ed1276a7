import type { Evidence } from "../insight/views";
import { LinkCard } from "../insight/LinkCard";
import { ThemeTag } from "../insight/ThemeTag";
import { useChannel, useJam } from "../jam/useJam";
import { get } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { momentOf } from "../lib/time";
import { Html } from "../lib/ui/Html";
import { Empty, Loaded } from "../lib/ui/Loaded";
import { Page } from "../Page";
import { Cohorts } from "./Cohorts";
import { Decide } from "./Decide";
import { DecisionNote } from "./DecisionNote";
import { Factors } from "./Factors";
import { IdeaItself } from "./IdeaItself";
import { Interval } from "./Interval";
import { OverTime } from "./OverTime";
import { Ratings } from "./Ratings";
import { Remarks } from "./Remarks";
import { words } from "./words";

/** All that speaks for and against one idea. */
export function EvidencePage({ idea }: { idea: string }) {
  const t = useWords(words);
  const locale = useLocale();
  const { jam } = useJam();
  const found = useResource((signal) => get<Evidence>(`/jams/${jam.id}/ideas/${idea}/evidence`, signal), [jam.id, idea, locale]);
  useChannel("jam", (events) => events.some((event) => event.kind === "idea-decided") && found.reload(), found.reload);
  const back = (
    <a class="faint" href={`/jams/${jam.id}/review`}>
      ← {t.back}
    </a>
  );
  const entry = found.value?.entry;
  const actions = entry && (
    <>
      <a class="button" href={`/jams/${jam.id}/threads/${idea}`}>
        {t.openThread}
      </a>
      <Decide entry={entry} changed={found.reload} />
    </>
  );
  return (
    <Page
      title={entry?.thread.title ?? t.evidenceTitle}
      lang={entry?.thread.language}
      above={
        <p class="row">
          {back}
          {entry?.theme && <ThemeTag theme={entry.theme} />}
        </p>
      }
      lead={entry?.because}
      actions={actions}
    >
      <Loaded of={found} rows={5}>
        {(evidence) => (
          <div class="columns evidence">
            <section class="stack stack-s">
              <h2>{t.place(evidence.entry.place)}</h2>
              <Interval entry={evidence.entry} />
              <p class="faint">{evidence.entry.sure ? t.sureSaid : t.unsureSaid}</p>
            </section>
            <div class="stack stack-l evidence-said">
              <Remarks of={evidence.entry.remarks} />
              {evidence.entry.decision && <DecisionNote of={evidence.entry.decision} />}
              {evidence.html && <IdeaItself of={evidence} />}
              <section class="stack">
                <h2>{t.factors}</h2>
                <Factors factors={evidence.entry.factors} />
              </section>
              <section class="stack">
                <h2>{t.voices}</h2>
                {evidence.voices.length === 0 && <Empty title={t.voicesNone} />}
                {evidence.voices.map((voice) => (
                  <article class="card" key={voice.id}>
                    <p class="faint">
                      {voice.author.name} ·{" "}
                      <a href={`/jams/${jam.id}/threads/${idea}#${voice.id}`}>
                        <time dateTime={voice.at}>{momentOf(voice.at, locale)}</time>
                      </a>
                    </p>
                    <Html of={voice.html} />
                  </article>
                ))}
              </section>
              {evidence.links.length > 0 && (
                <section class="stack">
                  <h2>{t.linked}</h2>
                  {evidence.links.map((link) => (
                    <LinkCard key={link.id} link={link} changed={found.reload} />
                  ))}
                </section>
              )}
            </div>
            <aside class="stack stack-l">
              <Ratings ratings={evidence.ratings} />
              <Cohorts cohorts={evidence.cohorts} />
              <OverTime points={evidence.overTime} />
            </aside>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
