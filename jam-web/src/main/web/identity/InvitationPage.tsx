import { useEffect, useState } from "preact/hooks";
import { get, post, type Refused } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { newId } from "../lib/id";
import { asRefused, useResource } from "../lib/resource";
import { go } from "../lib/router";
import { useSignal } from "../lib/signal";
import { Empty, Loaded, Refusal } from "../lib/ui/Loaded";
import { Page } from "../Page";
import { forgetJoining, keepJoining, keptJoining } from "./joining";
import { PersonForm, type PersonWords, useTyping } from "./PersonForm";
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
  const [key] = useState(() => keptJoining(token)?.key ?? newId()); // of one joining, however often it has to be sent
  const [typed, type, forgetTyped] = useTyping(`invitation.${token}`);
  const invited = invitation.value;
  const accept = async (given: Partial<PersonWords>) => {
    setBusy(true);
    try {
      const body = who ? {} : { ...given, locale, password: given.password || undefined };
      const to = keptJoining(token)?.to ?? (invited?.jam ? `/jams/${invited.jam.id}` : invited?.admin ? "/admin" : "/");
      keepJoining(token, { key, to });
      become((await post<Member>(`/invitations/${encodeURIComponent(token)}`, body, { key })) ?? member.value ?? null);
      forgetJoining(token);
      forgetTyped();
      go(to, "replace");
    } catch (caught) {
      setError(asRefused(caught));
    } finally {
      setBusy(false);
    }
  };
  const used = invitation.error?.code === "invitation-used";
  const unanswered = used && keptJoining(token) !== null;
  useEffect(() => {
    if (unanswered) void accept({}); // it was used here: its answer was lost
  }, [unanswered]);
  if (used && !unanswered) return <Used here={who != null} />;
  return (
    <Page title={t.invitation} narrow>
      <Loaded of={invitation}>
        {(invited) => (
          <div class="stack">
            <p class="lead">{invited.jam ? t.invitedTo(invited.jam.title) : t.invitedAdmin}</p>
            {who ? (
              <>
                {error && <Refusal error={error} />}
                <button type="button" class="button button-main" disabled={busy} onClick={() => void accept({})}>
                  {t.joinAs(who.name)}
                </button>
              </>
            ) : (
              <PersonForm first={{ ...invited, ...typed }} typing={type} password="optional" submit={t.accept} busy={busy} done={(given) => void accept(given)}>
                {error && <Refusal error={error} />}
              </PersonForm>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** For who comes back by the link they came in by: most likely they are still here, or have a password. */
function Used({ here }: { here: boolean }) {
  const t = useWords(words);
  return (
    <Page title={t.usedBefore} narrow>
      <Empty title={here ? t.usedHere : t.usedMend}>
        <a class="button button-main" href={here ? "/" : "/sign-in"}>
          {here ? t.toJams : t.signIn}
        </a>
      </Empty>
    </Page>
  );
}
