import { useState } from "preact/hooks";
import { get, post, type Refused } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { newId } from "../lib/id";
import { asRefused, useResource } from "../lib/resource";
import { go } from "../lib/router";
import { useSignal } from "../lib/signal";
import { Loaded, Refusal } from "../lib/ui/Loaded";
import { Page } from "../Page";
import { PersonForm, type PersonWords } from "./PersonForm";
import { become, member } from "./session";
import type { Invitation, Member } from "./views";
import { words } from "./words";

/** Where an invitation link leads: see what one is invited to, say who one is, and be in. */
export function InvitationPage({ token }: { token: string }) {
  const t = useWords(words);
  const locale = useLocale();
  const who = useSignal(member);
  const invitation = useResource((signal) => get<Invitation>(`/invitations/${encodeURIComponent(token)}`, signal), [token]);
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const [key] = useState(() => newId()); // of one joining, however often it has to be sent
  const accept = async (given: Partial<PersonWords>) => {
    setBusy(true);
    try {
      const body = who ? {} : { ...given, locale, password: given.password || undefined };
      become((await post<Member>(`/invitations/${encodeURIComponent(token)}`, body, { key })) ?? member.value ?? null);
      const jam = invitation.value?.jam;
      go(jam ? `/jams/${jam.id}` : invitation.value?.admin ? "/admin" : "/", "replace");
    } catch (caught) {
      setError(asRefused(caught));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={t.invitation} narrow>
      <Loaded of={invitation}>
        {(invited) => (
          <div class="stack">
            <p class="lead">{invited.jam ? t.invitedTo(invited.jam.title) : t.invitedAdmin}</p>
            {error && <Refusal error={error} />}
            {who ? (
              <button type="button" class="button button-main" disabled={busy} onClick={() => void accept({})}>
                {t.joinAs(who.name)}
              </button>
            ) : (
              <PersonForm first={invited} password="optional" submit={t.accept} busy={busy} done={(given) => void accept(given)} />
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
