import { count, numberOf, percentOf, type Words } from "../lib/i18n/locale";
import { durationOf } from "../lib/time";
import { listed, type Tone } from "./watching";

const lasted = (seconds: number, locale: string) => durationOf(Math.max(60, seconds) * 1000, locale);
/** As exact as a glance needs: minutes up to two hours, hours up to two days, then days. */
const roughly = (seconds: number, locale: string) => {
  const unit = seconds < 2 * 3600 ? 60 : seconds < 2 * 86_400 ? 3600 : 86_400;
  return lasted(Math.max(1, Math.round(seconds / unit)) * unit, locale);
};

const en = {
  looking: "Looking through the conversations…",
  lookingLead: "This takes up to a minute the first time. It appears here by itself.",
  seen: (ago: string, threads: number, writings: number) =>
    `Looked at ${ago}: ${count(threads, "en", { one: "# thread", other: "# threads" })} with ${count(writings, "en", { one: "# text", other: "# texts" })}.`,
  part: (most: number) => `Only the latest threads are looked at, at most ${numberOf(most, "en")} texts in all.`,
  over: (when: string) => `The talking is over: this is how it stood at its end, ${when}.`,
  machine: "A machine read this. It misses things and is sometimes wrong: judge for yourself.",
  heating: "Heating up",
  heatingLead: (seconds: number) => `Many posts within ${lasted(seconds, "en")}, two people going back and forth, harsh words: at least two of the three.`,
  heatingNone: "Nothing is heating up.",
  drifting: "Drifting off topic",
  driftingLead: "The words of the opening are gone, others have come. Perhaps a new thread is waiting to be opened.",
  driftingNone: "Every conversation keeps to its topic.",
  waiting: "Waiting for an answer",
  waitingLead: "What has waited longer than nearly everything that was answered here.",
  waitingNone: "Nobody waits longer than usual.",
  proposals: "Ideas in replies",
  proposalsLead: "Replies that seem to propose something. Lifted out, they can be rated and ranked.",
  proposalsNone: "No reply proposes anything that stands out.",
  all: (n: number, total: number) => (n < total ? `Show the first ${n}` : `Show all ${n}`),
  firstOf: (shown: number, total: number) => `The first ${shown} of ${numberOf(total, "en")}.`,
  posts: (posts: number, seconds: number, usual: number) =>
    `${count(posts, "en", { one: "# post", other: "# posts" })} within ${lasted(seconds, "en")}; ${numberOf(usual, "en", 1)} are usual for a thread that is active.`,
  exchanges: (n: number) => `The same two people answered each other ${n} times.`,
  harsh: (n: number) => count(n, "en", { one: "# post sounds harsh.", other: "# posts sound harsh." }),
  tone: { unmeasured: "The tone is not measured in this language.", harsh: "What is said to others sounds harsh on the whole.", even: "What is said to others sounds even on the whole.", kind: "What is said to others sounds kind on the whole." } as Record<Tone, string>,
  seeHarsh: (n: number) => `Harsh post ${n}`,
  spokenOf: (posts: number, words: string[]) => `Several of ${count(posts, "en", { one: "# post", other: "# posts" })} speak of ${listed(words, "en")}.`,
  left: (words: string[]) => `No longer spoken of: ${listed(words, "en")}.`,
  leftHere: (words: string[]) => `Spoken of elsewhere in the thread, not in these replies: ${listed(words, "en")}.`,
  likeness: (before: number, after: number, times: number) =>
    `Likeness to the opening fell from ${percentOf(before, "en")} to ${percentOf(after, "en")}; by chance so clear a break comes once in ${numberOf(times, "en")} times.`,
  begins: (ago: string) => `begins ${ago}`,
  waited: (seconds: number) => `Nobody has answered for ${roughly(seconds, "en")}.`,
  asked: (seconds: number) => `This question has waited for ${roughly(seconds, "en")}.`,
  usualThreads: (usual: number, patience: number) => `Of the threads that are answered here, half are within ${roughly(usual, "en")} and nine in ten within ${roughly(patience, "en")}.`,
  usualQuestions: (usual: number, patience: number) => `Of the questions that are answered here, half are within ${roughly(usual, "en")} and nine in ten within ${roughly(patience, "en")}.`,
  cues: (words: string[]) => `It says ${listed(words, "en")}.`,
  lifted: "Lifted out, it stands on its own now:",
  openLatest: "Open the latest post",
  openBreak: "Open where it begins",
  openThread: "Open the thread",
  openPost: "Open the reply",
  by: (name: string) => `by ${name}`,
  replyBy: (name: string) => `reply by ${name}`,
};

const ko: typeof en = {
  looking: "대화를 살펴보는 중입니다…",
  lookingLead: "처음에는 1분까지 걸릴 수 있습니다. 끝나면 저절로 나타납니다.",
  seen: (ago, threads, writings) => `${ago} 살펴봄: 대화 ${count(threads, "ko", { other: "#개" })}, 글 ${count(writings, "ko", { other: "#개" })}.`,
  part: (most) => `최근 글이 올라온 대화부터 글 ${numberOf(most, "ko")}개까지만 살펴봅니다.`,
  over: (when) => `토론은 끝났습니다. 끝난 때(${when})의 상황입니다.`,
  machine: "기계가 읽은 결과입니다. 놓치거나 틀릴 수 있으니 직접 판단해 주세요.",
  heating: "뜨거워지는 대화",
  heatingLead: (seconds) => `${lasted(seconds, "ko")} 사이에 글이 몰리거나, 두 사람이 계속 맞받거나, 말이 거칠어지는 것 중 둘 이상이 보입니다.`,
  heatingNone: "뜨거워지는 대화가 없습니다.",
  drifting: "본래 이야기에서 벗어나는 대화",
  driftingLead: "처음 글의 말은 사라지고 다른 말이 들어섰습니다. 새 대화로 나눌 때일 수 있습니다.",
  driftingNone: "본래 이야기에서 벗어나는 대화가 없습니다.",
  waiting: "답을 기다리는 글",
  waitingLead: "여기에서 답을 받은 글 대부분보다 더 오래 기다렸습니다.",
  waitingNone: "평소보다 오래 기다리는 글이 없습니다.",
  proposals: "답글 속 아이디어",
  proposalsLead: "무언가를 제안하는 듯한 답글입니다. 아이디어로 꺼내면 평가하고 순위를 매길 수 있습니다.",
  proposalsNone: "눈에 띄는 제안이 담긴 답글이 없습니다.",
  all: (n, total) => (n < total ? `처음 ${n}개 보기` : `${n}개 모두 보기`),
  firstOf: (shown, total) => `${numberOf(total, "ko")}개 가운데 처음 ${shown}개입니다.`,
  posts: (posts, seconds, usual) => `${lasted(seconds, "ko")} 사이에 글 ${count(posts, "ko", { other: "#개" })}. 활발한 대화에는 보통 ${numberOf(usual, "ko", 1)}개가 올라옵니다.`,
  exchanges: (n) => `같은 두 사람이 ${n}번 서로 답했습니다.`,
  harsh: (n) => `거칠게 들리는 글이 ${n}개 있습니다.`,
  tone: { unmeasured: "이 언어의 어조는 재지 않습니다.", harsh: "서로에게 하는 말이 대체로 거칠게 들립니다.", even: "서로에게 하는 말이 대체로 차분하게 들립니다.", kind: "서로에게 하는 말이 대체로 부드럽게 들립니다." },
  seeHarsh: (n) => `거친 글 ${n}`,
  spokenOf: (posts, words) => `글 ${posts}개 가운데 여럿에 ${listed(words, "ko")} 같은 말이 나옵니다.`,
  left: (words) => `더는 나오지 않는 말: ${listed(words, "ko")}`,
  leftHere: (words) => `대화의 다른 곳에는 나오지만 이 답글들에는 나오지 않는 말: ${listed(words, "ko")}`,
  likeness: (before, after, times) => `처음 글과의 유사도가 ${percentOf(before, "ko")}에서 ${percentOf(after, "ko")}로 떨어졌습니다. 우연히 이렇게 갈릴 확률은 ${numberOf(times, "ko")}분의 1입니다.`,
  begins: (ago) => `${ago} 시작`,
  waited: (seconds) => `${roughly(seconds, "ko")} 동안 아무도 답하지 않았습니다.`,
  asked: (seconds) => `이 질문은 ${roughly(seconds, "ko")} 동안 답을 기다렸습니다.`,
  usualThreads: (usual, patience) => `여기에서 답을 받은 대화는 절반이 ${roughly(usual, "ko")} 안에, 열에 아홉이 ${roughly(patience, "ko")} 안에 답을 받았습니다.`,
  usualQuestions: (usual, patience) => `여기에서 답을 받은 질문은 절반이 ${roughly(usual, "ko")} 안에, 열에 아홉이 ${roughly(patience, "ko")} 안에 답을 받았습니다.`,
  cues: (words) => `이런 말이 있습니다: ${listed(words, "ko")}`,
  lifted: "별도의 아이디어로 꺼냈습니다:",
  openLatest: "마지막 글 보기",
  openBreak: "벗어나는 곳 보기",
  openThread: "대화 보기",
  openPost: "답글 보기",
  by: (name) => `${name} 님`,
  replyBy: (name) => `${name} 님의 답글`,
};

export const words: Words<typeof en> = { en, ko };
