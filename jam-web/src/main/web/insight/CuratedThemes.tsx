import { useJam } from "../jam/useJam";
import { useWords } from "../lib/i18n/locale";
import { Empty, Loaded } from "../lib/ui/Loaded";
import { Curations } from "./Curations";
import { useThemes } from "./ThemesPage";
import { ThemeTools } from "./ThemeTools";
import { words } from "./words";

/** The themes as a moderator works on them. */
export function CuratedThemes() {
  const t = useWords(words);
  const { jam } = useJam();
  const themes = useThemes();
  return (
    <div class="stack stack-l">
      <Loaded of={themes}>
        {(found) =>
          found.themes.length === 0 ? (
            <Empty title={t.none}>
              <p>{t.noneMend}</p>
            </Empty>
          ) : (
            <ul class="stack" aria-label={t.themes}>
              {found.themes.map((theme) => (
                <li key={theme.id} class="card">
                  <h3 lang={theme.language}>
                    <a href={`/jams/${jam.id}/themes/${theme.id}`}>{theme.label}</a>
                  </h3>
                  <p class="faint">
                    {[t.ideas(theme.size), theme.pinned && t.pinned, theme.named && t.named].filter(Boolean).join(" · ")}
                  </p>
                  <ThemeTools theme={theme} others={found.themes.filter((other) => other.id !== theme.id)} changed={themes.reload} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Curations turn={themes.value} changed={themes.reload} />
    </div>
  );
}
