import { useEffect } from "preact/hooks";
import { ThreadLink } from "../discussion/ThreadLink";
import { useJam } from "../jam/useJam";
import { get } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { useResource, type Resource } from "../lib/resource";
import { momentOf } from "../lib/time";
import { Loaded } from "../lib/ui/Loaded";
import { Page } from "../Page";
import { IdeaLine } from "./IdeaLine";
import { MoveIdea } from "./MoveIdea";
import { Saturation } from "./Saturation";
import { useThemes } from "./ThemesPage";
import { ThemeTools } from "./ThemeTools";
import type { Lineage, Theme, Themes } from "./views";
import { words } from "./words";

/** One theme: what it speaks of, its ideas, and how it came to be. */
export function ThemePage({ theme }: { theme: string }) {
  const t = useWords(words);
  const { jam } = useJam();
  const all = useThemes();
  const found = useResource((signal) => get<Theme>(`/jams/${jam.id}/themes/${theme}`, signal), [jam.id, theme]);
  const position = all.value?.position;
  useEffect(() => {
    if (found.value) found.reload(); // as another key it would close what a moderator is writing in
  }, [position]);
  const changed = () => {
    all.reload();
    found.reload();
  };
  const others = all.value?.themes.filter((other) => other.id !== theme) ?? [];
  const back = (
    <a href={`/jams/${jam.id}/themes`} class="faint">
      ← {t.back}
    </a>
  );
  const moderator = jam.may.moderate.allowed;
  return (
    <Page
      title={found.value?.label ?? t.themes}
      above={back}
      lead={found.value && <About theme={found.value} all={all} />}
      actions={moderator && found.value && <ThemeTools theme={found.value} others={others} changed={changed} />}
    >
      <Loaded of={found} rows={4}>
        {(one) => (
          <div class="columns">
            <section class="stack">
              <h2>{t.allIdeas}</h2>
              <ul class="stack">
                {(one.ideas ?? []).map((idea) => (
                  <li key={idea.id}>
                    <IdeaLine idea={idea}>{moderator && others.length > 0 && <MoveIdea idea={idea} others={others} changed={changed} />}</IdeaLine>
                  </li>
                ))}
              </ul>
            </section>
            <aside class="stack">
              <h2>{t.keyPhrases}</h2>
              <p class="row" lang={one.language}>
                {one.keyPhrases.map((phrase) => (
                  <span class="tag" key={phrase}>
                    {phrase}
                  </span>
                ))}
              </p>
              <Saturation theme={one.id} position={all.value?.position} />
              <h2>{t.typical}</h2>
              <ol class="typical">
                {one.typical.map(({ thread }) => (
                  <li key={thread.id}>
                    <ThreadLink thread={thread} />
                  </li>
                ))}
              </ol>
              <History lineage={one.lineage} />
            </aside>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function About({ theme, all }: { theme: Theme; all: Resource<Themes> }) {
  const t = useWords(words);
  const broad = all.value?.themes.find((other) => other.id === theme.broad)?.label ?? theme.broad;
  const told = [t.ideas(theme.size), theme.growth > 0 && t.growing(theme.growth), theme.named && t.named, theme.pinned && t.pinned, broad && t.broad(broad)];
  return <>{told.filter(Boolean).join(" · ")}</>;
}

function History({ lineage }: { lineage: Lineage[] }) {
  const t = useWords(words);
  const locale = useLocale();
  return (
    <>
      <h2>{t.lineage}</h2>
      {lineage.length === 0 && <p class="faint">{t.lineageNone}</p>}
      <ol class="history">
        {lineage.map((step, at) => (
          <li key={at}>
            <strong>{t.lineageKind[step.kind]}</strong> <time class="faint">{momentOf(step.at, locale)}</time>
            {(step.now > 0 || step.origins.length > 0) && <p>{t.happened(step)}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
