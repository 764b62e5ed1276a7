import { useRef, useState } from "preact/hooks";
import { post, Refused } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import { confirmed } from "../lib/ui/announce";
import { Field } from "../lib/ui/Field";
import { asCsv, preview } from "./invitations";
import { OpenInvitations } from "./OpenInvitations";
import { SaveForm } from "./SaveForm";
import type { Invited } from "./views";
import { words } from "./words";

/** Makes invitation links from pasted or uploaded lines, once every line is right. */
export function Invite({ jam }: { jam: string }) {
  const t = useWords(words);
  const [text, setText] = useState("");
  const [made, setMade] = useState<Invited[]>([]);
  const [turn, setTurn] = useState(0);
  const form = useRef<HTMLElement>(null);
  const afresh = (lines: string) => {
    setText(lines);
    form.current?.querySelector("textarea")?.focus();
  };
  const { guests, faults } = preview(text);
  const read = async (file: File | undefined) => file && setText(await file.text());
  const send = async () => {
    if (guests.length === 0 || faults.length > 0) throw new Refused(422, "faulty-lines", faults.length > 0 ? t.faults(faults.length) : t.nobody);
    const invitations = guests.map(({ line: _, ...guest }) => guest);
    setMade(await post<Invited[]>(`/jams/${jam}/invitations`, { invitations }));
    setText("");
    setTurn(turn + 1);
  };
  return (
    <div class="stack">
      <section class="card" ref={form}>
        <h2>{t.inviteTitle}</h2>
        <SaveForm action={t.willInvite(guests.length)} said={t.links} ready={guests.length > 0} send={send}>
          <Field name="csv" label={t.csv} hint={t.inviteLead} wrong={faults.length > 0 ? t.faults(faults.length) : null}>
            {(inside) => (
              <textarea
                {...inside}
                rows={8}
                class="csv"
                spellcheck={false}
                placeholder={"email,name,function,unit,region,locale,roles\nada@example.org,Ada,engineering,R&D,Europe,en,moderator"}
                value={text}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field name="file" label={t.csvFile}>
            {(inside) => <input {...inside} type="file" accept=".csv,text/csv" onChange={(event) => void read(event.currentTarget.files?.[0])} />}
          </Field>
          {faults.length > 0 && (
            <ul class="wrong">
              {faults.slice(0, 20).map((one) => (
                <li key={one.line}>{t.fault[one.fault](one.line, one.what)}</li>
              ))}
            </ul>
          )}
        </SaveForm>
      </section>
      {made.length > 0 && <Links made={made} />}
      <OpenInvitations key={turn} jam={jam} afresh={afresh} />
    </div>
  );
}

function Links({ made }: { made: Invited[] }) {
  const t = useWords(words);
  /** Over plain http a browser gives no access to what is copied. */
  const copies = isSecureContext;
  const copy = (text: string) => navigator.clipboard.writeText(text).then(() => confirmed(t.copied));
  return (
    <section class="card">
      <h2>
        {t.links} · {t.people(made.length)}
      </h2>
      <p>{t.linksLead}</p>
      <p>
        <a class="button" download="invitations.csv" href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${asCsv(made)}`)}`}>
          {t.saveAll}
        </a>{" "}
        {copies && (
          <button type="button" class="button" onClick={() => void copy(asCsv(made))}>
            {t.copyAll}
          </button>
        )}
      </p>
      <ul class="stack stack-s">
        {made.map((one) => (
          <li key={one.token} class="invited">
            <span>
              {one.name || one.email} <span class="faint">{one.email}</span>
            </span>
            <input readOnly value={one.link} aria-label={`${t.links}: ${one.email}`} onFocus={(event) => event.currentTarget.select()} />
            {copies && (
              <button type="button" class="button" aria-label={t.copyLink(one.email)} onClick={() => void copy(one.link)}>
                {t.copy}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
