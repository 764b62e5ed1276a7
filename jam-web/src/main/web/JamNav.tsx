import { answered, MOST_ANSWERED } from "./discussion/answered";
import { useWords } from "./lib/i18n/locale";
import { place } from "./lib/router";
import { useSignal } from "./lib/signal";
import { Icon, type IconName } from "./lib/ui/Icon";
import type { Jam } from "./jam/views";
import { words } from "./words";

/** The way around a jam: across the top on a desk, at the thumb on a phone. */
export function JamNav({ jam, className }: { jam: Jam; className: string }) {
  const t = useWords(words);
  const { path } = useSignal(place);
  const fresh = useSignal(answered).length;
  const counted = fresh < MOST_ANSWERED ? String(fresh) : `${MOST_ANSWERED}+`;
  const root = `/jams/${jam.id}`;
  const mine = `${root}/mine`;
  const shortlist = jam.may.review.allowed || jam.phase === "CLOSED" || jam.roles.includes("executive") || jam.roles.includes("moderator");
  const ways: [string, string, IconName, boolean][] = [
    [root, t.home, "home", true],
    [`${root}/themes`, t.themes, "themes", true],
    [`${root}/new`, t.write, "plus", jam.may.post.allowed],
    [`${root}/search`, t.search, "search", true],
    [mine, t.mine, "person", jam.member],
    [`${root}/moderate`, t.moderate, "shield", jam.may.moderate.allowed],
    [`${root}/review`, t.review, "chart", shortlist],
  ];
  return (
    <nav class={className} aria-label={t.inJam}>
      {ways
        .filter(([, , , shown]) => shown)
        .map(([href, label, icon]) => (
          <a
            key={href}
            href={href}
            aria-current={path === href || (href !== root && path.startsWith(`${href}/`)) ? "page" : undefined}
            aria-label={href === mine && fresh > 0 ? t.mineNew(fresh, counted) : undefined}
          >
            <Icon name={icon} />
            {label}
            {href === mine && fresh > 0 && (
              <span class="count figures" aria-hidden="true">
                {counted}
              </span>
            )}
          </a>
        ))}
    </nav>
  );
}
