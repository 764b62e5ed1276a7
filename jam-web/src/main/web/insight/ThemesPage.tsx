import { useId, useMemo } from "preact/hooks";
import { ThreadLink } from "../discussion/ThreadLink";
import { useChannel, useJam } from "../jam/useJam";
import { get } from "../lib/api";
import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { useSoon } from "../lib/soon";
import { timeAgo } from "../lib/time";
import { Icon } from "../lib/ui/Icon";
import { Empty, Loaded } from "../lib/ui/Loaded";
import { Page } from "../Page";
import { grouped } from "./groups";
import { ThemeMap } from "./ThemeMap";
import type { Theme, Themes } from "./views";
import { words } from "./words";

/** Fewer ideas than these are read before anybody wonders where they are. */
const BURST = 10;

const REFRESHES = /^(insight-refreshed|theme-curated)$/;

/** The themes of a jam, read anew whenever the analysis has looked again. */
export function useThemes() {
  const { jam } = useJam();
  const themes = useResource((signal) => get<Themes>(`/jams/${jam.id}/themes`, signal), [jam.id]);
  const soon = useSoon(themes.reload, 0, jam.may.moderate.allowed ? 0 : 10_000);
  useChannel("jam", (events) => events.some((event) => REFRESHES.test(event.kind)) && soon(), soon);
  return themes;
}

/** What the ideas of a jam are about: as a map, and as a list that says the same. */
export function ThemesPage() {
  const t = useWords(words);
  const { jam } = useJam();
  const themes = useThemes();
  const actions = (
    <a class="button" href={`/jams/${jam.id}/links`}>
      <Icon name="link" /> {t.links}
    </a>
  );
  return (
    <Page title={t.themes} lead={t.themesLead} actions={actions}>
      <Loaded of={themes} rows={4}>
        {(found) =>
          found.themes.length === 0 ? (
            <Empty title={t.none}>
              <p>{t.noneMend}</p>
              <Reading found={found} />
            </Empty>
          ) : (
            <div class="stack stack-l">
              <Reading found={found} />
              <MapAndList found={found} />
              {found.unthemed.length > 0 && (
                <details class="card">
                  <summary>{t.unthemed(found.unthemed.length)}</summary>
                  <ul class="stack stack-s">
                    {found.unthemed.map((idea) => (
                      <li key={idea.id}>
                        <ThreadLink thread={idea} />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

/** The map, and the list it is numbered by. */
function MapAndList({ found }: { found: Themes }) {
  const t = useWords(words);
  const { jam } = useJam();
  const locale = useLocale();
  const now = useNow();
  const groups = useMemo(() => grouped(found.themes), [found.themes]);
  const themes = useMemo(() => groups.flatMap((group) => group.themes), [groups]);
  return (
    <>
      <figure class="stack stack-s">
        <ThemeMap jam={jam.id} themes={themes} />
        <figcaption class="faint">
          {t.mapSaid(themes.length)} {found.computedAt && t.computed(timeAgo(found.computedAt, now, locale))}
        </figcaption>
      </figure>
      {groups.map(({ label, themes: members }) => (
        <section class="stack" key={label}>
          {label && <h2>{label}</h2>}
          <ul class="grid">
            {members.map((theme) => (
              <li key={theme.id}>
                <ThemeCard theme={theme} number={themes.indexOf(theme) + 1} level={label ? 3 : 2} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** How far the analysis is, when much has come at once: after a bell, or an import. */
function Reading({ found }: { found: Themes }) {
  const t = useWords(words);
  const said = useId();
  const all = found.ideas + found.waiting;
  return found.waiting < BURST ? null : (
    <div class="stack stack-s" role="status">
      <progress value={found.ideas} max={all} aria-labelledby={said} />
      <p class="faint" id={said}>
        {t.reading(found.ideas, all)}
      </p>
    </div>
  );
}

function ThemeCard({ theme, number, level }: { theme: Theme; number: number; level: 2 | 3 }) {
  const t = useWords(words);
  const { jam } = useJam();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article class="card theme-card">
      <Heading lang={theme.language}>
        <span class="faint figures" aria-hidden="true">
          {number}
        </span>{" "}
        <a href={`/jams/${jam.id}/themes/${theme.id}`}>{theme.label}</a>
      </Heading>
      <p class="row">
        <span class="faint">{t.ideas(theme.size)}</span>
        {theme.growth > 0 && <span class="tag tag-main">{t.growing(theme.growth)}</span>}
        {theme.pinned && <span class="tag">{t.pinned}</span>}
      </p>
      {theme.keyPhrases.length > 0 && (
        <p class="faint" lang={theme.language}>
          {theme.keyPhrases.slice(0, 6).join(" · ")}
        </p>
      )}
    </article>
  );
}
