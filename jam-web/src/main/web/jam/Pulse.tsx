import { useEffect } from "preact/hooks";
import { get } from "../lib/api";
import { briefly, numberOf, useLocale, useWords } from "../lib/i18n/locale";
import { Spark } from "../lib/charts/Spark";
import { useResource } from "../lib/resource";
import { signal, useSignal } from "../lib/signal";
import { Loaded } from "../lib/ui/Loaded";
import { ThreadLink } from "../discussion/ThreadLink";
import type { ThreadCard } from "../discussion/views";
import { Movements } from "./Movements";
import { useJam } from "./useJam";
import type { Moving } from "./views";
import { words } from "./words";

interface Beat {
  at: string;
  postsPerMinute: number;
  threads: number;
  posts: number;
  active: number;
  series: { at: string; posts: number }[];
  rising: { thread: ThreadCard; members: number; posts: number }[];
  terms: { term: string; now: number; usual: number }[];
  themes: Moving[];
  regions: Moving[];
}

const EVERY = 30_000;
const nobody = signal(0);

/** How the jam breathes: how fast people write, who is here, what is rising. */
export function Pulse() {
  const { jam, live } = useJam();
  const t = useWords(words);
  const locale = useLocale();
  const present = useSignal(live?.present ?? nobody);
  const beat = useResource((signal) => get<Beat>(`/jams/${jam.id}/pulse`, signal), [jam.id]);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || beat.reload(), EVERY);
    return () => clearInterval(timer);
  }, []);
  return (
    <section class="card pulse" aria-labelledby="pulse">
      <h2 id="pulse">{t.pulse}</h2>
      <Loaded of={beat}>
        {(now) => (
          <>
            <dl class="figures-row">
              <Figure value={numberOf(now.postsPerMinute, locale, 1)} label={t.perMinute} />
              <Figure value={briefly(present, locale)} label={t.peopleHere(present)} />
              <Figure value={briefly(now.active, locale)} label={t.writing} />
              <Figure value={briefly(now.threads + now.posts, locale)} label={t.postsInAll(now.threads + now.posts)} />
            </dl>
            <Spark values={now.series.map((one) => one.posts)} said={said(now, t.lastHourSaid)} />
            <p class="faint">{t.lastHour}</p>
            <h3>{t.rising}</h3>
            {now.rising.length === 0 && <p class="hint">{t.risingNone}</p>}
            <ul class="plain">
              {now.rising.slice(0, 5).map(({ thread, ...why }) => (
                <li key={thread.id}>
                  <ThreadLink thread={thread} />
                  <p class="faint">{t.risingBecause(why)}</p>
                </li>
              ))}
            </ul>
            {now.terms.length > 0 && (
              <>
                <h3>{t.terms}</h3>
                <p class="row">
                  {now.terms.slice(0, 8).map(({ term }) => (
                    <a key={term} class="tag" href={`/jams/${jam.id}/search?q=${encodeURIComponent(term)}`}>
                      {term}
                    </a>
                  ))}
                </p>
              </>
            )}
            <Movements title={t.movingThemes} of={now.themes} href={(theme) => `/jams/${jam.id}/themes/${theme.id}`} />
            <Movements title={t.movingRegions} of={now.regions} />
          </>
        )}
      </Loaded>
    </section>
  );
}

const said = (beat: Beat, tell: (most: number, total: number) => string) => {
  const counts = beat.series.map((one) => one.posts);
  return tell(Math.max(0, ...counts), counts.reduce((sum, one) => sum + one, 0));
};

function Figure({ value, label }: { value: string; label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
