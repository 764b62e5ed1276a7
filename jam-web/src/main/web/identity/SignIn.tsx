import { useState } from "preact/hooks";
import type { Refused } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { asRefused } from "../lib/resource";
import { go, place } from "../lib/router";
import { useSignal } from "../lib/signal";
import { Field } from "../lib/ui/Field";
import { Refusal } from "../lib/ui/Loaded";
import { Page } from "../Page";
import { nextAfter } from "./next";
import { provider, signIn } from "./session";
import { words } from "./words";

export function SignIn() {
  const t = useWords(words);
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const by = useSignal(provider);
  const next = nextAfter(place.value.query);
  const problem = place.value.query.get("problem");
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    setError(null);
    try {
      await signIn(String(form.get("email")), String(form.get("password")));
      go(next, "replace");
    } catch (caught) {
      setError(asRefused(caught));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={t.signIn} lead={t.signInLead} narrow>
      <div class="stack">
        {problem && (
          <p class="notice notice-bad" role="alert">
            {t.signOnProblems[problem] ?? t.signOnProblem}
          </p>
        )}
        {by && (
          <>
            <a class="button button-main" href={`/api/sign-on?next=${encodeURIComponent(next)}`}>
              {t.signInWith(by)}
            </a>
            <p class="or">{t.orByPassword}</p>
          </>
        )}
        <form class="stack card" onSubmit={submit}>
          {error && <Refusal error={error} />}
          <Field name="email" label={t.email}>
            {(inside) => <input {...inside} type="email" autocomplete="username" required />}
          </Field>
          <Field name="password" label={t.password}>
            {(inside) => <input {...inside} type="password" autocomplete="current-password" required />}
          </Field>
          <button class={by ? "button" : "button button-main"} disabled={busy}>
            {t.signIn}
          </button>
          <p class="hint">{t.noAccount}</p>
        </form>
      </div>
    </Page>
  );
}
