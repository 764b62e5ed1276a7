import { useState } from "preact/hooks";
import { ThreadLink } from "../discussion/ThreadLink";
import { put } from "../lib/api";
import { percentOf, useLocale, useWords } from "../lib/i18n/locale";
import { ReasonDialog } from "../moderation/ReasonDialog";
import type { Link } from "./views";
import { words } from "./words";

/** One link with the phrases it rests on, and the decision for those who may make it; seen from one of its ideas only the other is named. */
export function LinkCard({ link, seenFrom, changed }: { link: Link; seenFrom?: string; changed: () => void }) {
  const t = useWords(words);
  const locale = useLocale();
  const [asking, ask] = useState<Link["state"] | null>(null);
  const titles = { ACCEPTED: t.acceptTitle, REJECTED: t.rejectTitle, PROPOSED: t.reopenTitle };
  const verbs = { ACCEPTED: t.accept, REJECTED: t.reject, PROPOSED: t.reopen };
  const across = link.first.language !== link.second.language;
  const choices: Link["state"][] = link.state === "PROPOSED" ? ["ACCEPTED", "REJECTED"] : ["PROPOSED"];
  return (
    <article class="card">
      <p class="row">
        <span class="tag tag-main">{across && link.kind === "RELATED" ? t.acrossLanguages : t.linkKind[link.kind]}</span>
        <span class="tag">{t.linkState[link.state]}</span>
        <span class="faint">
          {link.proposedBy ? t.proposedBy(link.proposedBy.name) : `${t.likeness(percentOf(link.score, locale))} · ${t.proposedByMachine}`}
        </span>
      </p>
      <ul class="pair">
        {[link.first, link.second]
          .filter((idea) => idea.id !== seenFrom)
          .map((idea) => (
            <li key={idea.id}>
              <ThreadLink thread={idea} />
            </li>
          ))}
      </ul>
      {link.because && <p>{link.because}</p>}
      <Phrases label={t.sharedPhrases} phrases={link.shared} />
      <Phrases label={t.differing} phrases={link.differs} />
      {link.decidedBy && (
        <p class="faint">
          {t.decidedBy[link.state](link.decidedBy.name)}
          {link.reason && `: ${link.reason}`}
        </p>
      )}
      {link.mayDecide && (
        <div class="row">
          {choices.map((state) => (
            <button key={state} type="button" class="button" aria-label={`${verbs[state]}: ${link.first.title} – ${link.second.title}`} onClick={() => ask(state)}>
              {verbs[state]}
            </button>
          ))}
        </div>
      )}
      {asking && (
        <ReasonDialog
          title={titles[asking]}
          lead={`${link.first.title} – ${link.second.title}`}
          action={verbs[asking]}
          hint={t.linkReasonHint}
          done={t.did}
          close={() => ask(null)}
          send={(reason) => put(`/links/${link.id}/state`, { state: asking, reason }).then(changed)}
        />
      )}
    </article>
  );
}

function Phrases({ label, phrases }: { label: string; phrases: string[] }) {
  if (!phrases?.length) return null;
  return (
    <p class="row">
      <span class="faint">{label}</span>
      {phrases.slice(0, 8).map((phrase) => (
        <span class="tag" key={phrase}>
          {phrase}
        </span>
      ))}
    </p>
  );
}
