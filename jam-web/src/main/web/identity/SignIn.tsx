import { useState } from "preact/hooks";
import type { Refused } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { asRefused } from "../lib/resource";
import { go, place } from "../lib/router";
import { Field } from "../lib/ui/Field";
import { Refusal } from "../lib/ui/Loaded";
import { Page } from "../Page";
import { nextAfter } from "./next";
import { signIn } from "./session";
import { words } from "./words";

export function SignIn() {
  const t = useWords(words);
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    try {
      await signIn(String(form.get("email")), String(form.get("password")));
      go(nextAfter(place.value.query), "replace");
    } catch (caught) {
      setError(asRefused(caught));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={t.signIn} lead={t.signInLead} narrow>
      <form class="stack card" onSubmit={submit}>
        {error && <Refusal error={error} />}
        <Field name="email" label={t.email}>
          {(inside) => <input {...inside} type="email" autocomplete="username" required />}
        </Field>
        <Field name="password" label={t.password}>
          {(inside) => <input {...inside} type="password" autocomplete="current-password" required />}
        </Field>
        <button class="button button-main" disabled={busy}>
          {t.signIn}
        </button>
        <p class="hint">{t.noAccount}</p>
      </form>
    </Page>
  );
}
