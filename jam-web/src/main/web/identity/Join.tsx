import { useEffect, useState } from "preact/hooks";
import { get, post, put, type Refused } from "../lib/api";
import { useLocale, useWords } from "../lib/i18n/locale";
import { asRefused, useResource } from "../lib/resource";
import { go } from "../lib/router";
import { useSignal } from "../lib/signal";
import { Empty, Loaded, Refusal } from "../lib/ui/Loaded";
import { Page } from "../Page";
import { PersonForm, type PersonWords, useTyping } from "./PersonForm";
import { become, member } from "./session";
import type { Member } from "./views";
import { words } from "./words";

interface OpenJam {
  id: string;
  title: string;
  question: string;
  registration: string;
  member: boolean;
}

/** Joining a jam that is open to everyone, with a new account or the one that is signed in. */
export function Join({ jam }: { jam: string }) {
  const t = useWords(words);
  const locale = useLocale();
  const who = useSignal(member);
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const [typed, type, forgetTyped] = useTyping(`join.${jam}`);
  const found = useResource(async (signal) => (await get<OpenJam[]>("/jams", signal)).find((one) => one.id === jam) ?? null, [jam, who?.id]);
  const inside = found.value?.member === true;
  useEffect(() => {
    if (inside) go(`/jams/${jam}`, "replace");
  }, [inside]);
  const join = async (given?: PersonWords) => {
    setBusy(true);
    try {
      if (given) become(await post<Member>("/members", { jam, ...given, locale }));
      else await put(`/jams/${jam}/membership`);
      forgetTyped();
      go(`/jams/${jam}`, "replace");
    } catch (caught) {
      setError(asRefused(caught));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={t.join} narrow>
      <Loaded of={found}>
        {(open) =>
          open?.registration !== "OPEN" ? (
            <Empty title={t.closedToStrangers}>
              <p>{t.closedToStrangersMend}</p>
            </Empty>
          ) : (
            <div class="stack">
              <p class="lead">{t.joinLead(open.title)}</p>
              {who ? (
                <>
                  {error && <Refusal error={error} />}
                  <button type="button" class="button button-main" disabled={busy} onClick={() => void join()}>
                    {t.joinAs(who.name)}
                  </button>
                </>
              ) : (
                <>
                  <PersonForm first={typed} typing={type} password="required" submit={t.join} busy={busy} done={(given) => void join(given)}>
                    {error && <Refusal error={error} />}
                  </PersonForm>
                  <a href={`/sign-in?next=${encodeURIComponent(`/join/${jam}`)}`}>{t.haveAccount}</a>
                </>
              )}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
