import { useRef, useState } from "preact/hooks";
import { AskPeople } from "../insight/AskPeople";
import { useChannel, useJam } from "../jam/useJam";
import { useWords } from "../lib/i18n/locale";
import type { LiveEvent } from "../lib/live";
import { usePages } from "../lib/pages";
import { holdFocus } from "../lib/ui/focus";
import { Paged } from "../lib/ui/Paged";
import { asArrival, changeOf } from "./arrival";
import { ItemCard } from "./ItemCard";
import { ItemTools } from "./ItemTools";
import type { Arrival, Unanswered } from "./views";
import { words } from "./words";

const ARRIVES = /^(thread-opened|post-written)$/;

/** What came in last, or what nobody has answered; arrivals wait behind a button, so nothing moves while one reads. */
export function Newest({ which }: { which: "newest" | "unanswered" }) {
  const t = useWords(words);
  const { jam } = useJam();
  const list = usePages<Unanswered>(`/jams/${jam.id}/moderation/${which}`, { limit: 30 });
  const [waiting, setWaiting] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const reload = () => {
    const keep = holdFocus();
    setWaiting(0);
    list.reload();
    keep(() => frame.current?.querySelector("li"));
  };
  const becomes = (id: string, state: Arrival["state"]) =>
    list.set((now) => ({ ...now, items: now.items.map((item) => (item.id === id ? { ...item, state } : item)) }));
  const hear = (events: LiveEvent[]) => {
    for (const change of events.map(changeOf)) if (change) becomes(change.id, change.state);
    setWaiting((now) => now + events.filter((event) => ARRIVES.test(event.kind)).length);
  };
  useChannel("jam", hear, reload);
  return (
    <div class="stack" ref={frame}>
      {waiting > 0 && (
        <button type="button" class="button button-main more" onClick={reload}>
          {which === "newest" ? t.arrived(waiting) : t.readAgain}
        </button>
      )}
      <Paged of={list} empty={which === "newest" ? t.noneNewest : t.noneUnanswered} label={t.tabs[which]} keyOf={(item) => item.id}>
        {(item) => {
          const arrival = asArrival(item);
          return (
            <ItemCard target={arrival} state={arrival.state} who={arrival.author.name} at={arrival.at}>
              <ItemTools target={arrival} state={arrival.state} changed={(state) => becomes(arrival.id, state)} />
              {which === "unanswered" && arrival.state === "VISIBLE" && <AskPeople thread={arrival} />}
            </ItemCard>
          );
        }}
      </Paged>
    </div>
  );
}
