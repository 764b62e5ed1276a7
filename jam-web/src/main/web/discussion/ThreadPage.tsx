import { useEffect, useRef, useState } from "preact/hooks";
import { get } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import type { LiveEvent } from "../lib/live";
import { isAsReadBefore, type Resource, useResource } from "../lib/resource";
import { useSoon } from "../lib/soon";
import { Html } from "../lib/ui/Html";
import { Empty, Loaded } from "../lib/ui/Loaded";
import { member } from "../identity/session";
import { LinkedIdeas } from "../insight/LinkedIdeas";
import { ThemeOf } from "../insight/ThemeOf";
import { DecisionOn } from "../jam/DecisionOn";
import { Page } from "../Page";
import { useChannel, useJam } from "../jam/useJam";
import { Byline } from "./Byline";
import { Posts } from "./Posts";
import { RatingPanel } from "./RatingPanel";
import { KindTag } from "./ThreadTile";
import { ThreadActions } from "./ThreadActions";
import type { Thread } from "./views";
import { words } from "./words";

const ABOUT_THE_THREAD = /^(thread-|idea-|link-)/;

/** A conversation: its opening, what one can do about it, and everything that was said. */
export function ThreadPage({ thread: id }: { thread: string }) {
  const { jam } = useJam();
  const thread = useResource((signal) => get<Thread>(`/threads/${id}`, signal), [id]);
  const soon = useSoon(thread.reload, 1_000, 3_000);
  const read = useRef(jam);
  useEffect(() => {
    if (read.current.phase !== jam.phase || read.current.roles.join() !== jam.roles.join()) soon(); // what one may do here has changed
    read.current = jam;
  }, [jam]);
  const heard = (events: LiveEvent[]) => {
    if (events.some((event) => ABOUT_THE_THREAD.test(event.kind) && event.actor !== member.value?.id)) soon();
  };
  useChannel(`thread:${id}`, heard, thread.reload);
  if (thread.value) return <Opened thread={thread.value} resource={thread} />;
  if (thread.error?.status === 404) return <NoSuchThread jam={jam.id} />;
  return (
    <div class="page page-narrow">
      <Loaded of={thread}>{() => null}</Loaded>
    </div>
  );
}

function NoSuchThread({ jam }: { jam: string }) {
  const t = useWords(words);
  return (
    <Page title={t.noThread} narrow>
      <Empty title={t.noThreadMend}>
        <a class="button" href={`/jams/${jam}`}>
          {t.toJam}
        </a>
      </Empty>
    </Page>
  );
}

function Opened({ thread, resource }: { thread: Thread; resource: Resource<Thread> }) {
  const { jam } = useJam();
  const t = useWords(words);
  const forum = jam.forums.find((one) => one.id === thread.forum);
  const root = `/jams/${jam.id}`;
  const idea = thread.kind === "IDEA" && thread.state === "VISIBLE";
  const gone = thread.state === "HIDDEN" ? t.hidden : t.withdrawn;
  const [answering, setAnswering] = useState(false);
  return (
    <Page
      title={thread.title || gone}
      lang={thread.title ? thread.language : undefined}
      narrow
      above={
        <p class="row">
          {forum && <a href={`${root}/forums/${forum.id}`}>{forum.title}</a>}
          <KindTag kind={thread.kind} />
          {idea && <ThemeOf idea={thread.id} />}
          {thread.tags.map((tag) => (
            <a key={tag} class="tag" href={`${root}/search?q=${encodeURIComponent(tag)}`}>
              #{tag}
            </a>
          ))}
        </p>
      }
    >
      <div class="stack stack-l">
        {isAsReadBefore(resource.error) && (
          <p class="notice" role="status">
            {t.asReadBefore}
          </p>
        )}
        <article class="stack opening">
          <Byline author={thread.author} at={thread.at} editedAt={thread.editedAt} />
          {thread.liftedFrom && (
            <p class="notice">
              {t.lifted} <a href={`${root}/threads/${thread.liftedFrom.thread}#${thread.liftedFrom.post}`}>{t.origin}</a>
            </p>
          )}
          {thread.state !== "VISIBLE" && <p class="gone">{gone}</p>}
          {thread.html && <Html of={thread.html} lang={thread.language} />}
          <ThreadActions thread={thread} changed={resource.set} reload={resource.reload} answering={answering} answer={() => setAnswering(!answering)} />
        </article>
        {idea && <DecisionOn idea={thread.id} />}
        {idea && <RatingPanel thread={thread} changed={resource.set} reload={resource.reload} />}
        {idea && <LinkedIdeas idea={thread} />}
        <Posts key={thread.id} thread={thread} answering={answering} answered={() => setAnswering(false)} />
      </div>
    </Page>
  );
}
