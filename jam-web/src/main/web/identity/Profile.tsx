import { useState } from "preact/hooks";
import { put, Refused } from "../lib/api";
import { common } from "../lib/i18n/messages";
import { chooseLocale, LOCALES, type Locale, useLocale, useWords } from "../lib/i18n/locale";
import { asRefused } from "../lib/resource";
import { useSignal } from "../lib/signal";
import { Field } from "../lib/ui/Field";
import { announce } from "../lib/ui/announce";
import { Refusal } from "../lib/ui/Loaded";
import { Page } from "../Page";
import { AskingWho } from "./AskingWho";
import { PersonForm, type PersonWords } from "./PersonForm";
import { become, member, signOut } from "./session";
import { chooseTheme, theme, THEMES } from "./theme";
import type { Member } from "./views";
import { words } from "./words";
import { YourData } from "./YourData";

/** Who one is, how the screen looks, the password, and the way out. */
export function Profile() {
  const t = useWords(words);
  const c = useWords(common);
  const who = useSignal(member);
  const locale = useLocale();
  const [told, setTold] = useState<Refused | "saved" | null>(null);
  const [stays, setStays] = useState<Refused | null>(null);
  const save = async (given: PersonWords) => {
    const { name, unit, region } = given;
    try {
      const saved = await put<Member | undefined>("/members/me", { name, function: given.function, unit, region, locale });
      become(saved ?? { ...who!, name, function: given.function, unit, region, locale });
      setTold("saved");
      announce(c.saved);
    } catch (caught) {
      setTold(asRefused(caught));
    }
  };
  const leave = () => signOut().catch((caught: unknown) => setStays(asRefused(caught)));
  return (
    <Page
      title={t.profile}
      lead={t.profileLead}
      narrow
      actions={
        who && (
          <button type="button" class="button" onClick={() => void leave()}>
            {t.signOut}
          </button>
        )
      }
    >
      <div class="stack stack-l">
        {stays && <Refusal error={stays} />}
        <Appearance />
        {who === undefined && <AskingWho />}
        {who === null && <Refusal error={new Refused(401, "sign-in", "")} />}
        {who && (
          <section class="stack">
            <h2>{t.aboutYou}</h2>
            <PersonForm first={who} password="none" submit={c.save} busy={false} done={(given) => void save(given)}>
              {told === "saved" && <p class="notice">{c.saved}</p>}
              {told instanceof Refused && <Refusal error={told} />}
            </PersonForm>
            <Password who={who} />
            <YourData />
          </section>
        )}
      </div>
    </Page>
  );
}

function Appearance() {
  const t = useWords(words);
  const locale = useLocale();
  const shown = useSignal(theme);
  return (
    <section class="card grid" aria-label={t.appearance}>
      <Field name="language" label={t.language}>
        {(inside) => (
          <select {...inside} value={locale} onChange={(event) => chooseLocale(event.currentTarget.value as Locale)}>
            {Object.entries(LOCALES).map(([name, label]) => (
              <option key={name} value={name} lang={name}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="theme" label={t.theme}>
        {(inside) => (
          <select {...inside} value={shown} onChange={(event) => chooseTheme(event.currentTarget.value as typeof shown)}>
            {THEMES.map((name) => (
              <option key={name} value={name}>
                {t.themes[name]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </section>
  );
}

function Password({ who }: { who: Member }) {
  const t = useWords(words);
  const [told, setTold] = useState<Refused | "set" | null>(null);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = new FormData(form);
    try {
      const secured = await put<Member>("/members/me/password", { old: given.get("old") || undefined, password: given.get("password") });
      form.reset();
      become(secured);
      setTold("set");
    } catch (caught) {
      setTold(asRefused(caught));
    }
  };
  return (
    <details class="card">
      <summary>{who.hasPassword ? t.changePassword : t.setPassword}</summary>
      <form class="stack" onSubmit={(event) => void send(event)}>
        {who.hasPassword && (
          <Field name="old" label={t.oldPassword}>
            {(inside) => <input {...inside} type="password" autocomplete="current-password" required />}
          </Field>
        )}
        <Field name="password" label={t.newPassword} hint={t.passwordHint}>
          {(inside) => <input {...inside} type="password" autocomplete="new-password" minLength={10} required />}
        </Field>
        <button class="button">{t.setPassword}</button>
        <div role="status">{told === "set" && t.passwordSet}</div>
        {told instanceof Refused && <Refusal error={told} />}
      </form>
    </details>
  );
}
