import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { common } from "../i18n/messages";
import { useWords } from "../i18n/locale";
import type { Refused } from "../api";
import { useOnline } from "../online";
import { isAsReadBefore, type Resource } from "../resource";
import { mendOf, sentenceOf } from "../i18n/refusals";
import { signInAddress } from "../router";

/** How soon it is asked again whether something is ready, in milliseconds. */
const SOON = 2_000;

/** Shows what was read, or that it is being read, or why it could not be, with a way on. */
export function Loaded<T>({ of, rows = 3, children }: { of: Resource<T>; rows?: number; children: (value: T) => ComponentChildren }) {
  if (of.value !== undefined) {
    return (
      <>
        {of.error && !isAsReadBefore(of.error) && <Refusal error={of.error} retry={of.reload} />}
        {children(of.value)}
      </>
    );
  }
  if (of.error) return <Refusal error={of.error} retry={of.reload} />;
  return <Progress rows={rows} />;
}

/** Grey lines where the text will be; said aloud once. */
export function Progress({ rows = 3 }: { rows?: number }) {
  const t = useWords(common);
  return (
    <div role="status">
      <span class="visually-hidden">{t.loading}</span>
      <Rows of={rows} />
    </div>
  );
}

function Rows({ of }: { of: number }) {
  return (
    <div class="progress" aria-hidden="true">
      {Array.from({ length: of }, (_, row) => (
        <span class="progress-row" key={row} />
      ))}
    </div>
  );
}

/** What is being worked out, how long that takes, and grey lines where it will be; asks for it again every two seconds. */
export function Waiting({ title, lead, of }: { title: string; lead: string; of: Pick<Resource<unknown>, "reload"> }) {
  useEffect(() => {
    const timer = setInterval(() => document.hidden || of.reload(), SOON);
    return () => clearInterval(timer);
  }, [of.reload]);
  return (
    <div class="stack" aria-busy="true">
      <div class="stack stack-s" role="status">
        <p>
          <strong>{title}</strong>
        </p>
        <p class="hint">{lead}</p>
      </div>
      <Rows of={4} />
    </div>
  );
}

/** Why something was refused, what mends it, and a button to try again; calm where only a network is missing, and tried again, or gone, when that is back. */
export function Refusal({ error, retry }: { error: Refused; retry?: () => void }) {
  const t = useWords(common);
  const online = useOnline();
  const cutOff = useMemo(() => error.offline && !navigator.onLine, [error]);
  useEffect(() => {
    if (cutOff && online) retry?.();
  }, [online]);
  if (cutOff && online && !retry) return null;
  const [title, mend] = cutOff ? [t.needsConnection, null] : explain(error, t);
  return (
    <div class={cutOff ? "notice" : "notice notice-bad"} role="alert">
      <p class="notice-title">{title}</p>
      {mend && <p>{mend}</p>}
      {error.status >= 500 && error.requestId && <p class="faint">{t.reference(error.requestId)}</p>}
      {asksWho(error) ? (
        <a class="button" href={signInAddress()}>
          {t.signIn}
        </a>
      ) : error.status === 404 ? (
        <a class="button" href="/">
          {t.toHome}
        </a>
      ) : (
        retry && (
          <button type="button" class="button" onClick={retry}>
            {t.retry}
          </button>
        )
      )}
    </div>
  );
}

type Sentences = (typeof common)["en"];

/** Whether signing in mends it; a wrong password is a 401 too, and does not. */
const asksWho = (error: Refused): boolean => error.status === 401 && error.code !== "wrong-credentials";

function explain(error: Refused, t: Sentences): [string, string | null] {
  if (error.offline) return [t.unreachable, null];
  if (error.code === "starting") return [t.starting, null];
  if (error.status === 503) return [t.unavailable, null];
  if (asksWho(error)) return [t.signInFirst, null];
  if (error.status === 404 && (error.code.startsWith("http-") || error.code === "not-found")) return [t.notFound, t.notFoundMend];
  if (error.status === 429) return [t.tooFast(error.retryAfter ?? 60), null];
  if (error.status >= 500) return [t.defect, mendOf(error)];
  return [sentenceOf(error) || t.defect, mendOf(error)];
}

/** A quiet word where a list has nothing in it, and perhaps what to do about it. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}
