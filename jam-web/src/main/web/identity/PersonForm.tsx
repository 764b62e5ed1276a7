import type { ComponentChildren } from "preact";
import { useDraft } from "../lib/draft";
import { useWords } from "../lib/i18n/locale";
import { Field } from "../lib/ui/Field";
import { words } from "./words";

export interface PersonWords {
  name: string;
  email: string;
  password: string;
  function: string;
  unit: string;
  region: string;
}

interface Props {
  first: { [name in keyof PersonWords]?: string | null };
  /** Hears what is being typed, but for the password. */
  typing?: (words: Partial<PersonWords>) => void;
  /** Whether a password must be given, may be given, or is not asked for (nor the e-mail address). */
  password: "required" | "optional" | "none";
  submit: string;
  busy: boolean;
  done: (given: PersonWords) => void;
  children?: ComponentChildren;
}

/** What somebody types of themselves until they have joined; kept in this tab alone, for the device may be everybody's. */
export const useTyping = (name: string) => useDraft<Partial<PersonWords>>(name, {}, sessionStorage);

/** Who one is: asked when joining and when changing the profile. */
export function PersonForm({ first, typing, password, submit, busy, done, children }: Props) {
  const t = useWords(words);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    done({
      name: text("name"),
      email: text("email"),
      password: String(form.get("password") ?? ""),
      function: text("function"),
      unit: text("unit"),
      region: text("region"),
    });
  };
  const type = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    if (name !== "password") typing?.({ [name]: value });
  };
  return (
    <form class="card stack" onSubmit={send} onInput={type}>
      <Field name="name" label={t.name} hint={t.nameHint}>
        {(inside) => <input {...inside} defaultValue={first.name ?? ""} autocomplete="name" maxLength={100} required />}
      </Field>
      {password !== "none" && (
        <>
          <Field name="email" label={t.email}>
            {(inside) => <input {...inside} type="email" defaultValue={first.email ?? ""} autocomplete="username" required />}
          </Field>
          <Field name="password" label={t.password} hint={password === "optional" ? t.passwordLater : t.passwordHint} optional={password === "optional"}>
            {(inside) => <input {...inside} type="password" autocomplete="new-password" minLength={10} required={password === "required"} />}
          </Field>
        </>
      )}
      <div class="grid">
        <Field name="function" label={t.function} hint={t.functionHint} optional>
          {(inside) => <input {...inside} defaultValue={first.function ?? ""} autocomplete="organization-title" maxLength={100} />}
        </Field>
        <Field name="unit" label={t.unit} optional>
          {(inside) => <input {...inside} defaultValue={first.unit ?? ""} autocomplete="organization" maxLength={100} />}
        </Field>
        <Field name="region" label={t.region} optional>
          {(inside) => <input {...inside} defaultValue={first.region ?? ""} maxLength={100} />}
        </Field>
      </div>
      {children}
      <button class="button button-main" disabled={busy}>
        {submit}
      </button>
    </form>
  );
}
