import { locale } from "./i18n/locale";
import { newId } from "./id";

/** How the server says no, in words that can be shown: the one error every call may throw. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly mend: string | null = null,
    readonly where: string | null = null,
    readonly requestId: string | null = null,
    readonly retryAfter: number | null = null,
    readonly numbers: Record<string, number> | null = null,
  ) {
    super(detail);
  }

  /** True when no answer came, so that trying the very same again is right. */
  get offline(): boolean {
    return this.status === 0;
  }
}

type Method = "GET" | "POST" | "PUT" | "DELETE";

export interface Options {
  /** The key that makes a repeated POST harmless; it becomes the id of the thing made. */
  key?: string;
  signal?: AbortSignal;
  /** For a body that is not JSON. */
  type?: string;
}

/** Answers that came as parts of another one, each to be had once and soon, and void when anything is written. */
const brought = new Map<string, { answer: unknown; until: number }>();
const BROUGHT_FOR = 10_000;

/** Remembers the answer to a question that will be asked in a moment. */
export function bring(path: string, answer: unknown): void {
  brought.set(path, { answer, until: performance.now() + BROUGHT_FOR });
}

/** The answer that was brought, if one was; the next who asks will ask the server. */
function takeBrought(path: string): { answer: unknown } | undefined {
  const found = brought.get(path);
  brought.delete(path);
  return found && performance.now() < found.until ? found : undefined;
}

/**
 * What was read to be shown, by its path, for who looks at it once more without a network. In memory alone, so that no
 * words stay on the device; the oldest goes first.
 */
const answers = new Map<string, unknown>();
const MOST_ANSWERS = 60;
const remembered = new WeakSet<AbortSignal>();
/** Grows with everybody who comes or leaves: what was asked by the one before is not remembered for the next. */
let reader = 0;

/** Forgets all that was read, for instance when its reader signs out. */
export function forgetAnswers(): void {
  reader++;
  answers.clear();
}

/** Whether any answer to a question with this signal came from memory. */
export const isRemembered = (signal: AbortSignal): boolean => remembered.has(signal);

/** Asks the server. What is asked with a signal is read to be shown: without a network, the answer it had before will do. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const asker = reader;
  try {
    const found = takeBrought(path);
    const answer = found ? (found.answer as T) : await call<T>("GET", path, undefined, { signal });
    if (signal && asker === reader) remember(path, answer);
    return answer;
  } catch (error) {
    if (error instanceof Refused && DENIED.includes(error.status) && error.code !== "starting") answers.delete(path);
    if (!signal || !(error instanceof Refused && error.offline) || !answers.has(path)) throw error;
    remembered.add(signal);
    return answers.get(path) as T;
  }
}

const DENIED = [401, 403, 404, 410];

/** What was read under this name, unless its reader has left since. */
export const recall = <T>(name: string): T | undefined => answers.get(name) as T | undefined;

export function remember(name: string, answer: unknown): void {
  answers.delete(name);
  answers.set(name, answer);
  if (answers.size > MOST_ANSWERS) answers.delete(answers.keys().next().value!);
}

export const put = <T = void>(path: string, body: unknown = {}) => call<T>("PUT", path, body);
export const del = <T = void>(path: string) => call<T>("DELETE", path);
export const post = <T = void>(path: string, body: unknown = {}, options: Options = {}) =>
  call<T>("POST", path, body, { key: newId(), ...options });

type Value = string | number | boolean;

/** Query parameters by name; one that has several values is given as often. */
export type Parameters = Record<string, Value | Value[] | null | undefined>;

/** Puts query parameters behind a path; those without a value are left out. */
export function query(path: string, parameters: Parameters): string {
  const pairs = Object.entries(parameters)
    .flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one ?? "")]))
    .filter(([, value]) => value !== "");
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

/** What every answer of the application carries, and none of a server or a proxy before it: they too may say yes. */
const MARK = "X-Request-Id";

export async function call<T>(method: Method, path: string, body?: unknown, options: Options = {}): Promise<T> {
  if (method !== "GET") brought.clear();
  const answer = await send(method, path, body, options);
  if (!answer.ok || !answer.headers.has(MARK)) throw await refusal(answer);
  return read<T>(answer, options.signal);
}

/** What an answer says, if anything. One that was torn on its way is none. */
async function read<T>(answer: Response, signal?: AbortSignal): Promise<T> {
  try {
    const text = await answer.text();
    return (text === "" ? undefined : JSON.parse(text)) as T;
  } catch (error) {
    throw unanswered(error, signal);
  }
}

async function send(method: Method, path: string, body: unknown, options: Options): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json, application/problem+json", "Accept-Language": locale.value };
  if (body !== undefined) headers["Content-Type"] = options.type ?? "application/json";
  if (method === "POST" && options.key) headers["Idempotency-Key"] = options.key;
  try {
    return await fetch(`/api${path}`, {
      method,
      headers,
      body: body === undefined ? null : options.type ? String(body) : JSON.stringify(body),
      signal: options.signal ?? null,
    });
  } catch (error) {
    throw unanswered(error, options.signal);
  }
}

/** Who took a question back hears so; to everybody else, no answer is no network. */
const unanswered = (error: unknown, signal?: AbortSignal): unknown =>
  signal?.aborted && !isTimeout(signal) ? error : new Refused(0, "offline", "");

const isTimeout = (signal: AbortSignal): boolean => signal.reason instanceof DOMException && signal.reason.name === "TimeoutError";

/** Reads problem+json; anything else (a proxy's page) becomes a refusal with the bare status. */
async function refusal(answer: Response): Promise<Refused> {
  const problem = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const text = (name: string) => (typeof problem[name] === "string" ? (problem[name] as string) : null);
  const wait = Number(answer.headers.get("Retry-After") ?? NaN);
  const code = text("code") ?? (isAbsent(answer.status) ? "starting" : `http-${answer.status}`);
  return new Refused(
    answer.status,
    code,
    text("detail") ?? text("title") ?? "",
    text("mend"),
    text("where"),
    text("requestId"),
    Number.isFinite(wait) ? wait : null,
    (problem.numbers as Record<string, number> | undefined) ?? null,
  );
}

/**
 * An answer without a code is not the application's. While it starts, the server before it says 404 or 405,
 * and a proxy says 502 or more; only what is wrong with the request itself stays wrong.
 */
export const isAbsent = (status: number): boolean => ![400, 413, 414, 431].includes(status);
