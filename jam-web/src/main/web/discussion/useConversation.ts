import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { get, query, recall, type Refused, remember } from "../lib/api";
import { useWords } from "../lib/i18n/locale";
import type { LiveEvent } from "../lib/live";
import { asReadBefore, asRefused, useAnew } from "../lib/resource";
import { place } from "../lib/router";
import { announce } from "../lib/ui/announce";
import { holdFocus } from "../lib/ui/focus";
import { member } from "../identity/session";
import { useChannel, useJam } from "../jam/useJam";
import type { Page } from "../jam/views";
import { keepPlace, keptPlace, shows, topPost, useReadingAnswers } from "./reading";
import { type Conversation, type Order, placeOf, type Told, withPage, withPost, withTold } from "./thread";
import type { Post } from "./views";
import { words } from "./words";

const FIRST = 50;
const FURTHER = 100;
/** How far to look for the post that a link names or where reading stopped: 4,000 posts. */
const SEEK = { pages: 20, size: 200 };

const nameOf = (thread: string, order: Order): string => `conversation ${thread} ${order}`;

const goTo = (post: string | null) =>
  post && requestAnimationFrame(() => document.getElementById(post)?.scrollIntoView({ block: "start" }));

const has = (now: Conversation, id: string): boolean => now.posts.some((post) => post.id === id);

/** A conversation being read: its pages, what comes live, and where the reader is. */
export function useConversation(thread: string) {
  const t = useWords(words);
  const { jam } = useJam();
  const [order, setOrder] = useState<Order>("tree");
  const [conversation, setConversation] = useState<Conversation | null>(null);
  const [error, setError] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const [held, setHeld] = useState<Post[]>([]);
  const [unseen, setUnseen] = useState<readonly string[]>([]);
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  useReadingAnswers(jam.id, list);
  const latest = useRef(conversation);
  /** Which reading from the start is the newest, and what came while it was on its way; null when none is. */
  const turn = useRef(0);
  const meanwhile = useRef<Told[] | null>(null);
  /** What the reading from the start was to reach, when it failed: what is there may be old, or in another order. */
  const failed = useRef<{ wanted: string | null } | null>(null);
  const keep = (next: Conversation) => {
    latest.current = next;
    setConversation(next);
    if (member.value) remember(nameOf(thread, next.order), next);
  };

  const page = (after: string | null, limit: number) => get<Page<Post>>(query(`/threads/${thread}/posts`, { order, after, limit }));

  /** Reads from the start, as far as a post that is wanted and at first shown. Of two at the same time the later one counts. */
  const start = async (wanted: string | null) => {
    const mine = ++turn.current;
    const came: Told[] = [];
    meanwhile.current = came;
    failed.current = null;
    setError(null);
    try {
      let now = withPage({ order, posts: [], next: null, total: 0 }, await page(null, wanted ? SEEK.size : FIRST));
      for (let read = 1; wanted && now.next && read < SEEK.pages && !has(now, wanted); read++) {
        now = withPage(now, await page(now.next, SEEK.size));
      }
      if (mine !== turn.current) return;
      if (!latest.current) goTo(wanted);
      keep(came.reduce(withTold, now));
      setHeld([]);
    } catch (caught) {
      if (mine !== turn.current) return;
      failed.current = { wanted };
      const refused = asRefused(caught);
      const before = refused.offline && latest.current?.order !== order ? recall<Conversation>(nameOf(thread, order)) : undefined;
      if (!before) return setError(refused);
      if (!latest.current) goTo(wanted);
      keep(before);
      setError(asReadBefore());
    } finally {
      if (mine === turn.current) meanwhile.current = null;
    }
  };

  useAnew(error, () => void start(topPost(list.current)));

  const begun = useRef(false);
  useEffect(() => {
    const wanted = begun.current ? null : place.value.hash || keptPlace(thread);
    begun.current = true;
    void start(wanted);
  }, [thread, order]);

  /** The next page; not of what is being read from the start, or has to be. */
  const further = async () => {
    if (busy || meanwhile.current || failed.current || !latest.current?.next) return;
    setBusy(true);
    const mine = turn.current;
    try {
      const next = await page(latest.current.next, FURTHER);
      if (mine !== turn.current) return;
      keep(withPage(latest.current, next));
      setError(null);
    } catch (caught) {
      if (mine === turn.current) setError(asRefused(caught));
    } finally {
      setBusy(false);
    }
  };

  /** What a reader asks for by a button: the next page, or once more what could not be read. */
  const more = async () => {
    const keep = holdFocus();
    const read = latest.current?.posts.length ?? 0;
    await (failed.current ? start(failed.current.wanted) : further());
    keep(() => list.current?.children[read] ?? list.current);
  };

  const add = useCallback((post: Post) => {
    meanwhile.current?.push({ post, written: true, readsHidden: true });
    if (latest.current) keep(withPost(latest.current, post));
  }, []);

  const arrive = (told: Post, written: boolean) => {
    const own = told.author.id === member.value?.id;
    const post = own ? { ...told, mine: true } : told;
    const saying: Told = { post, written, readsHidden: own || jam.may.moderate.allowed };
    meanwhile.current?.push(saying);
    const now = latest.current;
    if (!now) return;
    if (!written || own || has(now, post.id)) {
      keep(withTold(now, saying));
      return setHeld((posts) => posts.map((one) => (one.id === post.id ? post : one)));
    }
    const at = placeOf(post, now);
    // Inserting above what is being read would move it; so would anything the reader looks at.
    if (at !== null && at < now.posts.length && shows(list.current, now.posts[at]!.id, true)) setHeld((posts) => [...posts.filter((one) => one.id !== post.id), post]);
    else {
      add(post);
      setUnseen((ids) => [...ids, post.id]);
    }
    announce(t.freshSaid(1));
  };

  useChannel(
    `thread:${thread}`,
    (events: LiveEvent[]) => events.forEach((event) => event.post && arrive(event.post as Post, event.kind === "post-written")),
    () => void start(topPost(list.current)),
  );

  const showFresh = async () => {
    const keep = holdFocus();
    const first = held[0]?.id ?? unseen[0];
    for (const post of held) add(post);
    setUnseen([]);
    setHeld([]);
    for (let read = 0; first && latest.current?.next && read < SEEK.pages && !has(latest.current, first); read++) await further();
    requestAnimationFrame(() => document.getElementById(first ?? "")?.scrollIntoView({ block: "center" }));
    keep(() => document.getElementById(first ?? ""));
  };

  useEffect(() => {
    const look = () => {
      keepPlace(thread, topPost(list.current));
      setUnseen((ids) => (ids.some((id) => shows(list.current, id)) ? ids.filter((id) => !shows(list.current, id)) : ids));
      if (end.current && end.current.getBoundingClientRect().top < innerHeight * 2) void furtherRef.current();
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => (timer ??= setTimeout(() => ((timer = undefined), look()), 200));
    addEventListener("scroll", scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener("scroll", scrolled);
    };
  }, [thread]);
  const furtherRef = useRef(further);
  furtherRef.current = further;

  // What came in at the end and is on the screen already needs no button.
  const ids = new Set(unseen);
  const offScreen = unseen.filter((id) => !shows(list.current, id));
  return {
    conversation, order, choose: setOrder, error, busy, more, add, list, end,
    fresh: held.length + offScreen.length, showFresh: () => void showFresh(), isFresh: (id: string) => ids.has(id),
  };
}
