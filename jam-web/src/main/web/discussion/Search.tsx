import { useRef, useState } from "preact/hooks";
import { get, query, type Refused } from "../lib/api";
import { useNow } from "../lib/clock";
import { useLocale, useWords } from "../lib/i18n/locale";
import { common } from "../lib/i18n/messages";
import { asRefused, useResource } from "../lib/resource";
import { go, keep, kept, place } from "../lib/router";
import { useSignal } from "../lib/signal";
import { timeAgo } from "../lib/time";
import { holdFocus } from "../lib/ui/focus";
import { Empty, Loaded, Refusal } from "../lib/ui/Loaded";
import { Page } from "../Page";
import { useJam } from "../jam/useJam";
import { Facets } from "./Facets";
import { type Found, type Hit, page, type Segment } from "./searching";
import { KindTag } from "./ThreadTile";
import { words } from "./words";

const PAGE = 20;

/** Looking for anything that was said in the jam. */
export function Search() {
  const { jam } = useJam();
  const t = useWords(words);
  const c = useWords(common);
  const { query: asked } = useSignal(place);
  const q = asked.get("q") ?? "";
  const at = (parameters: Record<string, string | null>) =>
    query(`/jams/${jam.id}/search`, { ...Object.fromEntries(asked), ...parameters });
  const filters = { q, forum: asked.get("forum"), kind: asked.get("kind"), language: asked.get("language"), theme: asked.get("theme") };
  const address = query(`/jams/${jam.id}/search`, filters);
  const read = async (offset: number, signal?: AbortSignal) => ({
    ...(await get<Found>(query(`/jams/${jam.id}/search`, { ...filters, limit: PAGE, offset }), signal)),
    address,
  });
  /** As many as one had looked at, for whoever comes back. */
  const found = useResource(async (signal) => {
    if (!q) return null;
    let all = await read(0, signal);
    for (let at = PAGE; at < Math.min(kept<number>(address) ?? 0, all.total); at += PAGE) {
      all = { ...page(all, await read(at, signal)), address };
    }
    return all;
  }, Object.values(filters));
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    go(at({ q: String(new FormData(event.currentTarget as HTMLFormElement).get("q")) }));
  };
  const [reading, setReading] = useState<{ address: string; error?: Refused }>();
  const own = reading?.address === address ? reading : undefined;
  const busy = own !== undefined && !own.error;
  const frame = useRef<HTMLDivElement>(null);
  const more = async () => {
    if (busy) return;
    const hold = holdFocus();
    const shown = found.value?.items.length ?? 0;
    setReading({ address });
    try {
      const next = await read(shown);
      found.set((now) => (now?.address === address ? { ...page(now, next), address } : now));
      setReading((now) => (now?.address === address ? undefined : now));
      keep(address, shown + next.items.length);
      hold(() => frame.current?.querySelectorAll(".cover")[shown]);
    } catch (error) {
      setReading((now) => (now?.address === address ? { address, error: asRefused(error) } : now));
    }
  };
  return (
    <Page title={t.searchTitle} lead={t.searchStart} narrow>
      <div class="stack" ref={frame}>
        <form role="search" class="row nowrap" onSubmit={search}>
          <input key={q} type="search" name="q" aria-label={t.searchLabel} placeholder={t.searchHint} defaultValue={q} />
          <button class="button button-main">{t.searchTitle}</button>
        </form>
        <Loaded of={found}>
          {(answer) =>
            answer && (
              <>
                <p role="status">{t.results(answer.total)}</p>
                {answer.didYouMean && (
                  <p>
                    {t.didYouMean} <a href={at({ q: answer.didYouMean })}>{answer.didYouMean}</a>
                  </p>
                )}
                <Facets facets={answer.facets} chosen={filters} at={at} />
                {answer.total === 0 && <Empty title={t.noResults}>{<p>{t.noResultsMend}</p>}</Empty>}
                {answer.items.map((hit) => (
                  <HitTile key={hit.post ?? hit.thread.id} hit={hit} jam={jam.id} />
                ))}
                {own?.error && <Refusal error={own.error} />}
                {answer.items.length < answer.total && (
                  <button type="button" class="button more" onClick={() => void more()} aria-disabled={busy}>
                    {busy ? c.loading : c.more}
                  </button>
                )}
              </>
            )
          }
        </Loaded>
      </div>
    </Page>
  );
}

function HitTile({ hit, jam }: { hit: Hit; jam: string }) {
  const t = useWords(words);
  const locale = useLocale();
  const now = useNow();
  return (
    <article class="card thread-tile">
      <p class="row">
        <KindTag kind={hit.thread.kind} />
        <span class="faint">
          {hit.author.name} · {timeAgo(hit.at, now, locale)}
          {hit.post && ` · ${t.inReply}`}
        </span>
      </p>
      <h2 class="h3" lang={hit.thread.language || undefined}>
        <a class="cover" href={`/jams/${jam}/threads/${hit.thread.id}${hit.post ? `#${hit.post}` : ""}`}>
          <Marked segments={hit.title} />
        </a>
      </h2>
      <p class="excerpt">
        <Marked segments={hit.excerpt} />
      </p>
    </article>
  );
}

const Marked = ({ segments }: { segments: Segment[] }) => (
  <>{segments.map((segment, at) => (segment.hit ? <mark key={at}>{segment.text}</mark> : segment.text))}</>
);
