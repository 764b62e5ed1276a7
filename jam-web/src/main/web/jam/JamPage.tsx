import { useEffect } from "preact/hooks";
import { useWords } from "../lib/i18n/locale";
import { useNow } from "../lib/clock";
import { durationOf } from "../lib/time";
import { useLocale } from "../lib/i18n/locale";
import { Page } from "../Page";
import { refreshIfOld } from "./current";
import { Forums } from "./Forums";
import { Home } from "./Home";
import { Lobby } from "./Lobby";
import { phaseEnd } from "./phases";
import { PhaseLine } from "./PhaseLine";
import { useJam } from "./useJam";
import { isInside } from "./views";
import { words } from "./words";

/** The jam's front page: a lobby before it begins, and the courtyard from then on. */
export function JamPage() {
  const { jam } = useJam();
  const t = useWords(words);
  const locale = useLocale();
  const now = useNow();
  const end = phaseEnd(jam.phases, jam.phase);
  useEffect(refreshIfOld, [jam.id]);
  return (
    <Page
      title={jam.title}
      lead={jam.question}
      above={
        <p class="row">
          <span class="tag tag-main">{t.phase[jam.phase]}</span>
          <span class="faint">
            {t.phaseSays[jam.phase]}
            {end && jam.phase !== "LOBBY" && ` ${t.leftInPhase(durationOf(Math.max(0, Date.parse(end) - now), locale))}`}
          </span>
        </p>
      }
      actions={
        jam.may.post.allowed ? (
          <a class="button button-main" href={`/jams/${jam.id}/new`}>
            {t.write}
          </a>
        ) : (
          !jam.member &&
          jam.registration === "OPEN" && (
            <a class="button button-main" href={`/join/${jam.id}`}>
              {t.join}
            </a>
          )
        )
      }
    >
      <div class="stack stack-l">
        <PhaseLine jam={jam} />
        {jam.phase === "LOBBY" ? <Lobby /> : isInside(jam) ? <Home /> : <Outside />}
      </div>
    </Page>
  );
}

/** What there is to see for who has not joined: what it would be about. */
function Outside() {
  const t = useWords(words);
  return (
    <>
      <p class="notice">{t.joinToWrite}</p>
      <Forums />
    </>
  );
}
