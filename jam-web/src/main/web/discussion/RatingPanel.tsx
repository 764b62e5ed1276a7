import { useRef, useState } from "preact/hooks";
import { put, type Refused } from "../lib/api";
import { numberOf, useLocale, useWords } from "../lib/i18n/locale";
import { common } from "../lib/i18n/messages";
import { sentenceOf } from "../lib/i18n/refusals";
import { asRefused } from "../lib/resource";
import { holdFocus } from "../lib/ui/focus";
import { Refusal } from "../lib/ui/Loaded";
import type { RatingSummary, Scores, Thread } from "./views";
import { words } from "./words";

const SCALES = ["overall", "impact", "feasibility", "novelty"] as const;

/** A member's own judgement of an idea, and only after it that of the others. */
export function RatingPanel(props: { thread: Thread; changed: (change: (now: Thread) => Thread) => void; reload: () => void }) {
  const { thread, changed } = props;
  const t = useWords(words);
  const [error, setError] = useState<Refused | null>(null);
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const start = () => {
    const keep = holdFocus();
    setOpen(true);
    keep(() => panel.current?.querySelector("input:checked, input"));
  };
  const cancel = () => {
    const keep = holdFocus();
    setOpen(false);
    setError(null);
    keep(() => panel.current?.querySelector(".start"));
  };
  const rate = async (scores: Scores) => {
    const keep = holdFocus();
    try {
      const ratings = await put<RatingSummary>(`/threads/${thread.id}/rating`, scores);
      changed((now) => ({ ...now, ratings, myRating: scores, mine: { support: false, follow: false, author: false, ...now.mine, rated: true } }));
      props.reload(); // the count of supports is told now
      setOpen(false);
      setError(null);
      keep(() => panel.current?.querySelector("h2"));
    } catch (caught) {
      setError(asRefused(caught));
    }
  };
  return (
    <section class="card" aria-labelledby="rating" ref={panel}>
      <h2 id="rating">{thread.ratings ? t.ratingsTitle : t.rate}</h2>
      {thread.ratings && <Summary of={thread.ratings} />}
      {error && <Refusal error={error} />}
      {!thread.may.rate.allowed ? (
        <p class="hint">{sentenceOf(thread.may.rate)}</p>
      ) : open ? (
        <RatingForm first={thread.myRating} done={(scores) => void rate(scores)} cancel={cancel} />
      ) : (
        <>
          {!thread.myRating && !thread.ratings && <p class="hint">{t.rateLead}</p>}
          <button type="button" class="button start" onClick={start}>
            {thread.myRating ? t.rateAgain : t.rate}
          </button>
        </>
      )}
    </section>
  );
}

function RatingForm({ first, done, cancel }: { first: Scores | null; done: (scores: Scores) => void; cancel: () => void }) {
  const t = useWords(words);
  const c = useWords(common);
  /** What the words beside the row say, for who hears each step by itself. */
  const names: Record<number, string> = { 1: `1, ${t.low}`, 5: `5, ${t.high}` };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [overall, impact, feasibility, novelty] = SCALES.map((scale) => Number(form.get(scale)));
    done({ overall: overall!, impact: impact!, feasibility: feasibility!, novelty: novelty! });
  };
  return (
    <form class="stack" onSubmit={send}>
      {SCALES.map((scale) => (
        <fieldset key={scale} class="scale">
          <legend>
            <strong>{t[scale]}</strong> <span class="faint">{t.scaleHint[scale]}</span>
          </legend>
          <div class="scale-steps">
            <span class="faint" aria-hidden="true">
              {t.low}
            </span>
            {[1, 2, 3, 4, 5].map((step) => (
              <label key={step}>
                <input type="radio" name={scale} value={step} required aria-label={names[step]} defaultChecked={first?.[scale] === step} />
                <span>{step}</span>
              </label>
            ))}
            <span class="faint" aria-hidden="true">
              {t.high}
            </span>
          </div>
        </fieldset>
      ))}
      <div class="row">
        <button class="button button-main">{t.rateSend}</button>
        <button type="button" class="button" onClick={cancel}>
          {c.cancel}
        </button>
      </div>
    </form>
  );
}

function Summary({ of }: { of: RatingSummary }) {
  const t = useWords(words);
  const locale = useLocale();
  return (
    <>
      <p class="hint">{t.ratings(of.count)}</p>
      {of.count > 0 && (
        <dl class="means">
          {SCALES.map((scale) => (
            <div key={scale}>
              <dt>{t[scale]}</dt>
              <dd>
                <meter min={1} max={5} value={of[scale]} aria-hidden="true" />
                <span class="figures">{t.mean(numberOf(of[scale], locale, 1))}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
