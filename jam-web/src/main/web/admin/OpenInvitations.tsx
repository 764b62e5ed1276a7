import { useState } from "preact/hooks";
import { del, get, query, type Refused } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { asPage, type PagesOf, usePages } from "../lib/pages";
import { asRefused } from "../lib/resource";
import { dateOf, timeAgo } from "../lib/time";
import { useTyped } from "../lib/typing";
import { serverNow } from "../lib/clock";
import { confirmed } from "../lib/ui/announce";
import { Field } from "../lib/ui/Field";
import { Refusal } from "../lib/ui/Loaded";
import { Paged } from "../lib/ui/Paged";
import { linesOf } from "./invitations";
import type { OpenInvitation } from "./views";
import { words } from "./words";

/** Who was invited and has not joined, to be invited afresh or no more. */
export function OpenInvitations({ jam, afresh }: { jam: string; afresh: (lines: string) => void }) {
  const t = useWords(words);
  const [find, setFind] = useState("");
  const [error, setError] = useState<Refused>();
  const path = `/jams/${jam}/invitations`;
  const asked = useTyped(find.trim());
  const list = usePages<OpenInvitation>(path, { query: asked, limit: 20 });
  const all = () =>
    everyPage(path, asked).then(
      (open) => afresh(linesOf(open)),
      (refused: unknown) => setError(asRefused(refused)),
    );
  return (
    <section class="stack" aria-labelledby="open-invitations">
      <h2 id="open-invitations">{t.notJoined}</h2>
      <p>{t.notJoinedLead}</p>
      <div role="search">
        <Field name="find" label={t.find}>
          {(inside) => <input {...inside} type="search" value={find} onInput={(event) => setFind(event.currentTarget.value)} />}
        </Field>
      </div>
      {error && <Refusal error={error} />}
      {(list.value?.items.length ?? 0) > 0 && (
        <p>
          <button type="button" class="button" onClick={() => void all()}>
            {t.afresh}
          </button>
        </p>
      )}
      <Paged of={list} empty={asked ? t.membersNone : t.allJoined} label={t.notJoined} keyOf={(one) => one.id}>
        {(one) => <Waiting path={path} who={one} list={list} />}
      </Paged>
    </section>
  );
}

async function everyPage(path: string, asked: string): Promise<OpenInvitation[]> {
  const found: OpenInvitation[] = [];
  let after: string | null | undefined;
  do {
    const page = asPage(await get<{ items: OpenInvitation[]; next?: string | null }>(query(path, { query: asked, limit: 200, after: after ?? undefined })));
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found;
}

function Waiting({ path, who, list }: { path: string; who: OpenInvitation; list: PagesOf<OpenInvitation> }) {
  const t = useWords(words);
  const locale = useLocale();
  const [error, setError] = useState<Refused>();
  const now = serverNow();
  const withdraw = async () => {
    if (!confirm(t.withdrawSure(who.email))) return;
    try {
      await del(`${path}/${who.id}`);
      confirmed(t.withdrawn(who.email));
      list.reload();
    } catch (refused) {
      setError(asRefused(refused));
    }
  };
  return (
    <article class="card">
      <h3>{who.name || who.email}</h3>
      <p class="faint">{[who.name && who.email, ...who.roles.map((role) => t.role[role])].filter(Boolean).join(" · ")}</p>
      <p>
        {t.invitedAt(timeAgo(who.since, now, locale))} {Date.parse(who.expires) > now ? t.holdsUntil(dateOf(who.expires, locale)) : <strong>{t.ended(dateOf(who.expires, locale))}</strong>}
      </p>
      {error && <Refusal error={error} />}
      <p>
        <button type="button" class="button" aria-label={t.withdrawOf(who.email)} onClick={() => void withdraw()}>
          {t.withdraw}
        </button>
      </p>
    </article>
  );
}
