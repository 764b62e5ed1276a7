import { get } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { useResource } from "../lib/resource";
import { useSoon } from "../lib/soon";
import { Empty, Loaded } from "../lib/ui/Loaded";
import { ThreadTile } from "../discussion/ThreadTile";
import type { ThreadCard } from "../discussion/views";
import { Decisions } from "./Decisions";
import { Forums } from "./Forums";
import { Pulse } from "./Pulse";
import { ThemeMap } from "../insight/ThemeMap";
import type { ThemeCard } from "../insight/views";
import { useChannel, useJam } from "./useJam";
import { words } from "./words";

interface Conversation {
  thread: ThreadCard;
  because: "UNANSWERED" | "FEW_SAW_IT";
}

/** The courtyard: what goes on, where to join in, what has been found so far. */
export function Home() {
  const { jam } = useJam();
  const t = useWords(words);
  const readOnly = jam.phase === "REVIEW" || jam.phase === "CLOSED";
  const conversations = useResource(
    (signal) => (jam.member ? get<Conversation[]>(`/jams/${jam.id}/conversations`, signal) : Promise.resolve([])),
    [jam.id, jam.member],
  );
  return (
    <div class="columns">
      <div class="stack stack-l">
        {jam.phase === "CLOSED" && <Decisions />}
        <section class="stack" aria-labelledby="conversations">
          <h2 id="conversations">{readOnly ? t.conversationsToRead : t.conversations}</h2>
          <Loaded of={conversations}>
            {(list) => (
              <>
                {list.length === 0 && <Empty title={t.conversationsNone}>{jam.may.post.allowed && <p>{t.startSomething}</p>}</Empty>}
                {list.slice(0, 5).map(({ thread, because }) => (
                  <ThreadTile key={thread.id} thread={thread} because={t.conversationBecause[because]} />
                ))}
              </>
            )}
          </Loaded>
        </section>
        <Forums />
      </div>
      <div class="stack stack-l">
        <Pulse />
        <ThemesSoFar />
      </div>
    </div>
  );
}

/** As many of the largest as there is room to name. */
const SHOWN = 6;

function ThemesSoFar() {
  const { jam } = useJam();
  const t = useWords(words);
  const themes = useResource(async (signal) => (await get<ThemeCard[]>(`/jams/${jam.id}/themes/largest`, signal)).slice(0, SHOWN), [jam.id]);
  const soon = useSoon(themes.reload, 1_000, 15_000);
  useChannel("jam", (events) => events.some((event) => /^(insight-refreshed|theme-curated)$/.test(event.kind)) && soon(), soon);
  return (
    <section class="card" aria-labelledby="themes">
      <h2 id="themes">{t.themeMap}</h2>
      <Loaded of={themes} rows={2}>
        {(found) =>
          found.length === 0 ? (
            <p class="hint">{t.themesNone}</p>
          ) : (
            <>
              <ThemeMap jam={jam.id} themes={found} />
              <ul class="plain">
                {found.map((theme, at) => (
                  <li key={theme.id} class="row between">
                    <span>
                      <span class="faint figures" aria-hidden="true">
                        {at + 1}
                      </span>{" "}
                      <a href={`/jams/${jam.id}/themes/${theme.id}`}>{theme.label}</a>
                    </span>
                    <span class="faint">{t.ideas(theme.size)}</span>
                  </li>
                ))}
              </ul>
              <a class="button" href={`/jams/${jam.id}/themes`}>
                {t.allThemes}
              </a>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
