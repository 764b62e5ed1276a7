import { useJam } from "../jam/useJam";
import { useWords } from "../lib/i18n/locale";
import type { ThemeName } from "./views";
import { words } from "./words";

/** The theme that an idea is in, and the way to it. */
export function ThemeTag({ theme }: { theme: ThemeName }) {
  const t = useWords(words);
  const { jam } = useJam();
  return (
    <a class="tag" href={`/jams/${jam.id}/themes/${theme.id}`}>
      {t.inTheme(theme.label)}
    </a>
  );
}
