import type { ComponentChildren } from "preact";
import { member } from "./identity/session";
import { chooseLocale, useLocale, useWords } from "./lib/i18n/locale";
import { useSignal } from "./lib/signal";
import { place } from "./lib/router";
import { Icon } from "./lib/ui/Icon";
import { ConnectionBar } from "./jam/ConnectionBar";
import { current } from "./jam/current";
import { JamNav } from "./JamNav";
import { words } from "./words";

/** What surrounds every screen: the top bar, the way around a jam, and how the connection is. */
export function Shell({ children }: { children: ComponentChildren }) {
  const t = useWords(words);
  const here = useSignal(current);
  const { path } = useSignal(place);
  const who = useSignal(member);
  // one's profile is no way out of the jam that one came from
  const inside = here && (path.startsWith(`/jams/${here.jam.id}`) || (path === "/me" && who)) ? here.jam : null;
  return (
    <>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <header class="topbar">
        <div class="topbar-inner">
          <a class="brand" href={inside ? `/jams/${inside.id}` : "/"} aria-label={inside ? undefined : "Madang"}>
            <Mark />
            <span>{inside ? inside.title : "Madang"}</span>
          </a>
          {inside && <JamNav jam={inside} className="nav nav-top" />}
          <TopEnd />
        </div>
        <ConnectionBar />
      </header>
      <main id="main" tabIndex={-1} class={inside ? "with-nav-bottom" : undefined}>
        {children}
      </main>
      {inside && <JamNav jam={inside} className="nav nav-bottom" />}
    </>
  );
}

/** ㅁ, the first letter of 마당 and the plan of a courtyard house, with its gate open. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M12.500 26H6V6h20v20h-6.500" fill="none" stroke="var(--accent)" stroke-width="4" />
      <circle cx="16" cy="17" r="2.600" fill="var(--accent)" />
    </svg>
  );
}

function TopEnd() {
  const t = useWords(words);
  const who = useSignal(member);
  const locale = useLocale();
  return (
    <div class="topbar-end">
      <button type="button" class="button button-quiet" aria-label={t.language} onClick={() => chooseLocale(locale === "en" ? "ko" : "en")}>
        {locale === "en" ? "한" : "EN"}
      </button>
      {who?.admin && (
        <a class="button button-quiet button-icon" href="/admin" aria-label={t.admin}>
          <Icon name="gear" />
        </a>
      )}
      {who ? (
        <a class="button button-quiet button-icon" href="/me" aria-label={`${t.account}: ${who.name}`}>
          <Icon name="person" />
        </a>
      ) : (
        who === null && (
          <a class="button button-quiet" href="/sign-in">
            {t.signIn}
          </a>
        )
      )}
    </div>
  );
}
