import { count, numberOf, percentOf, type Words } from "../lib/i18n/locale";
import { joined, quoted } from "../moderation/watching";
import type { Curation, Lineage, Saturated } from "./views";

/** Where a theme came from, each by its name of now. */
const origins = (step: Lineage, locale: string, then: (was: string) => string): string =>
  joined(step.origins.map(({ label, was }) => quoted(label, locale) + (was ? then(quoted(was, locale)) : "")), locale);

const from = (step: Lineage): string => origins(step, "en", (was) => ` (then called ${was})`);
const fromKo = (step: Lineage): string => origins(step, "ko", (was) => `(당시 이름 ${was})`);

const en = {
  themes: "Themes",
  inTheme: (label: string) => `Theme: ${label}`,
  themesLead: "What the ideas are about, found by machine, named and put right by moderators.",
  mapLabel: "Map of the themes",
  mapSaid: (n: number) => `${count(n, "en", { one: "# theme", other: "# themes" })}. Likeness is nearness; size is the number of ideas. The list below says the same in words; a number is a theme's place in it.`,
  none: "No themes yet",
  noneMend: "Themes appear by themselves once a few ideas speak of the same thing.",
  ideas: (n: number) => count(n, "en", { one: "# idea", other: "# ideas" }),
  growing: (n: number) => `${n} in the last hour`,
  unthemed: (n: number) => count(n, "en", { one: "# idea belongs to no theme", other: "# ideas belong to no theme" }),
  computed: (ago: string) => `Looked at ${ago}`,
  reading: (read: number, all: number) => `${read} of ${all} ideas read so far; the rest follows by itself.`,
  pinned: "Pinned",
  named: "Named by a moderator",
  broad: (label: string) => `Part of “${label}”`,
  keyPhrases: "What it speaks of",
  saturation: "How much has been said",
  saturated: (one: Saturated) =>
    `About ${percentOf(one.coverage, "en")} of what the next idea says will have been said before (between ${percentOf(one.coverageLow, "en")} and ${percentOf(one.coverageHigh, "en")}, 95 times out of 100).`,
  saturatedBy: (one: Saturated) =>
    `It will bring some ${numberOf(one.next, "en")} new words; ${numberOf(one.heard, "en")} different ones have been heard in ${count(one.ideas, "en", { one: "# idea", other: "# ideas" })}. Measured by words: the same thought in other words counts as new.`,
  saturationUnknown: (ideas: number) => `Too little has been said to know how much is left (${count(ideas, "en", { one: "# idea", other: "# ideas" })}; it takes eight).`,
  typical: "Most typical",
  allIdeas: "All ideas in it",
  lineage: "How it came to be",
  lineageNone: "Nothing has happened to it yet.",
  lineageKind: { BORN: "Appeared", GREW: "Grew", SHRANK: "Shrank", MERGED: "Merged", SPLIT: "Split off", ENDED: "Fell apart" },
  happened: (step: Lineage) =>
    step.kind === "MERGED"
      ? `Took in ${from(step)}.`
      : step.kind === "SPLIT"
        ? `Out of ${from(step)}.`
        : step.before > 0 && step.now > 0
          ? `From ${numberOf(step.before, "en")} to ${count(step.now, "en", { one: "# idea", other: "# ideas" })}.`
          : `With ${count(Math.max(step.before, step.now), "en", { one: "# idea", other: "# ideas" })}.`,
  back: "All themes",
  rename: "Rename",
  renameTitle: "Rename the theme",
  renameLead: "Your name stays through every later run of the analysis.",
  name: "Name",
  merge: "Merge",
  mergeTitle: "Merge into another theme",
  mergeLead: "All its ideas join the other theme, now and in later runs.",
  mergeInto: "Into",
  split: "Split",
  splitTitle: "Split off a theme of its own",
  splitLead: "Choose the ideas that belong together and give them a name.",
  splitName: "Name of the new theme",
  splitIdeas: "Ideas to split off",
  pin: "Pin",
  pinTitle: "Pin the theme",
  pinLead: "A pinned theme is kept as it is by every later run.",
  unpin: "Unpin",
  move: "Move",
  moveTitle: "Move to another theme",
  moveTo: "To",
  did: "Done. It is kept with its reason, and can be taken back.",
  curations: "What moderators decided about themes",
  curationsNone: "Nothing has been decided about the themes yet.",
  curation: (one: Curation): string => {
    const theme = `“${one.theme ?? "a theme that is gone"}”`;
    switch (one.action) {
      case "RENAME":
        return `named a theme “${one.label}”`;
      case "PIN":
        return `pinned ${theme}`;
      case "UNPIN":
        return `unpinned ${theme}`;
      case "MERGE":
        return `merged “${one.label ?? one.theme ?? "a theme that is gone"}” into “${one.into ?? "another theme"}”`;
      case "SPLIT":
        return `split “${one.label}” off from ${theme} (${count(one.ideas, "en", { one: "# idea", other: "# ideas" })})`;
      case "MOVE":
        return `moved ${count(one.ideas, "en", { one: "# idea", other: "# ideas" })} to ${theme}`;
      case "TAKE_BACK":
        return "took a decision back";
    }
  },
  takeBack: "Take back",
  takeBackTitle: "Take the decision back",
  takenBack: "Taken back",
  tools: (label: string) => `Tools for “${label}”`,
  links: "Linked ideas",
  linksLead: "Pairs that say the same or build on each other. A link moves no vote and can always be undone.",
  linksNone: "No links here.",
  linkState: { PROPOSED: "Proposed", ACCEPTED: "Accepted", REJECTED: "Rejected" },
  linkKind: { SAME: "Say the same", RELATED: "Build on each other" },
  acrossLanguages: "In two languages",
  link: "Link",
  linkAnother: "Link another idea",
  linkTitle: (title: string) => `Link “${title}” to another idea`,
  linkSearch: "Find the other idea",
  linkSearchHint: "By words from its title or its text.",
  linkAlike: "Ideas like this one",
  linkFound: "Ideas with these words",
  linkNothing: "No idea found. Try other words.",
  linkReasonHint: "Everybody reads it beside the link.",
  allStates: "Any state",
  allKinds: "Any kind",
  state: "State",
  kind: "Kind",
  accept: "Accept",
  reject: "Reject",
  reopen: "Take the decision back",
  acceptTitle: "Accept the link",
  rejectTitle: "Reject the link",
  reopenTitle: "Take the decision back",
  sharedPhrases: "In common",
  differing: "Different",
  proposedBy: (name: string) => `Proposed by ${name}`,
  decidedBy: {
    PROPOSED: (name: string) => `Taken back by ${name}`,
    ACCEPTED: (name: string) => `Accepted by ${name}`,
    REJECTED: (name: string) => `Rejected by ${name}`,
  },
  proposedByMachine: "Proposed by the analysis",
  likeness: (percent: string) => `${percent} alike`,
  ask: "Ask people",
  askTitle: (title: string) => `Whom to ask about “${title}”`,
  askLead: "They wrote about the same things elsewhere in this jam. Read why before you ask them.",
  askWaiting: "Looking for people who wrote about this",
  askWaitingLead: "This takes up to a minute the first time. They appear here by themselves.",
  askNone: "Nobody else has written about this yet.",
  askWords: (list: string) => `In common: ${list}`,
  by: (name: string) => `by ${name}`,
  replies: (n: number) => count(n, "en", { one: "# reply", other: "# replies" }),
  supports: (n: number) => count(n, "en", { one: "# supporter", other: "# supporters" }),
};

const ko: typeof en = {
  themes: "주제",
  inTheme: (label) => `주제: ${label}`,
  themesLead: "아이디어들이 무엇에 관한 것인지 분석으로 찾고, 진행자가 이름을 붙여 다듬습니다.",
  mapLabel: "주제 지도",
  mapSaid: (n) => `주제 ${n}개. 비슷할수록 가깝고, 아이디어가 많을수록 큽니다. 아래 목록에서 같은 내용을 글로 볼 수 있고, 원 안의 번호는 목록의 번호입니다.`,
  none: "아직 주제가 없습니다",
  noneMend: "같은 이야기를 하는 아이디어가 몇 개 모이면 저절로 나타납니다.",
  ideas: (n) => count(n, "ko", { other: "아이디어 #개" }),
  growing: (n) => `최근 한 시간 ${n}개`,
  unthemed: (n) => `주제에 속하지 않은 아이디어 ${n}개`,
  computed: (ago) => `${ago} 분석`,
  reading: (read, all) => `아이디어 ${all}개 중 ${read}개를 읽었습니다. 나머지도 저절로 이어집니다.`,
  pinned: "고정됨",
  named: "진행자가 붙인 이름",
  broad: (label) => `‘${label}’의 일부`,
  keyPhrases: "자주 나오는 말",
  saturation: "얼마나 이야기되었나",
  saturated: (one) =>
    `다음 아이디어에서 나올 말의 약 ${percentOf(one.coverage, "ko")}는 이미 나온 말일 것입니다(95% 신뢰 구간 ${percentOf(one.coverageLow, "ko")}~${percentOf(one.coverageHigh, "ko")}).`,
  saturatedBy: (one) =>
    `새로운 말은 ${numberOf(one.next, "ko")}개쯤 더 나올 것으로 보입니다. 지금까지 아이디어 ${one.ideas}개에서 서로 다른 말 ${numberOf(one.heard, "ko")}개가 나왔습니다. 말로 잰 것이므로, 같은 생각도 다르게 말하면 새것으로 셉니다.`,
  saturationUnknown: (ideas) => `얼마나 남았는지 알기에는 아직 이야기가 적습니다(아이디어 ${ideas}개, 8개부터 알 수 있음).`,
  typical: "대표 아이디어",
  allIdeas: "속한 아이디어 전체",
  lineage: "주제의 내력",
  lineageNone: "아직 변화가 없습니다.",
  lineageKind: { BORN: "생김", GREW: "커짐", SHRANK: "작아짐", MERGED: "합쳐짐", SPLIT: "갈라져 나옴", ENDED: "흩어짐" },
  happened: (step) =>
    step.kind === "MERGED"
      ? `받아들인 주제: ${fromKo(step)}`
      : step.kind === "SPLIT"
        ? `원래 주제: ${fromKo(step)}`
        : step.before > 0 && step.now > 0
          ? `아이디어 ${numberOf(step.before, "ko")}개에서 ${numberOf(step.now, "ko")}개로`
          : `아이디어 ${numberOf(Math.max(step.before, step.now), "ko")}개`,
  back: "모든 주제",
  rename: "이름 바꾸기",
  renameTitle: "주제 이름 바꾸기",
  renameLead: "바꾼 이름은 이후의 모든 분석에서도 유지됩니다.",
  name: "이름",
  merge: "합치기",
  mergeTitle: "다른 주제와 합치기",
  mergeLead: "이 주제의 모든 아이디어가 이후의 분석에서도 다른 주제에 속하게 됩니다.",
  mergeInto: "합칠 주제",
  split: "나누기",
  splitTitle: "새 주제로 나누기",
  splitLead: "함께 묶을 아이디어를 고르고 이름을 붙여 주세요.",
  splitName: "새 주제의 이름",
  splitIdeas: "나눌 아이디어",
  pin: "고정",
  pinTitle: "주제 고정하기",
  pinLead: "고정한 주제는 이후의 분석에서도 그대로 유지됩니다.",
  unpin: "고정 해제",
  move: "옮기기",
  moveTitle: "다른 주제로 옮기기",
  moveTo: "옮길 주제",
  did: "처리했습니다. 이유와 함께 남으며 언제든 되돌릴 수 있습니다.",
  curations: "주제에 관한 진행자의 결정",
  curationsNone: "아직 주제에 관한 결정이 없습니다.",
  curation: (one) => {
    const theme = `‘${one.theme ?? "사라진 주제"}’`;
    switch (one.action) {
      case "RENAME":
        return `주제의 새 이름: ‘${one.label}’`;
      case "PIN":
        return `${theme} 고정`;
      case "UNPIN":
        return `${theme} 고정 해제`;
      case "MERGE":
        return `‘${one.label ?? one.theme ?? "사라진 주제"}’ → ‘${one.into ?? "다른 주제"}’ 합침`;
      case "SPLIT":
        return `${theme}에서 나눈 새 주제: ‘${one.label}’ (아이디어 ${one.ideas}개)`;
      case "MOVE":
        return `아이디어 ${one.ideas}개 → ${theme} 옮김`;
      case "TAKE_BACK":
        return "이전 결정을 되돌림";
    }
  },
  takeBack: "되돌리기",
  takeBackTitle: "결정 되돌리기",
  takenBack: "되돌림",
  tools: (label) => `‘${label}’ 다루기`,
  links: "연결된 아이디어",
  linksLead: "같은 말을 하거나 서로를 발전시키는 아이디어입니다. 연결해도 표는 옮겨지지 않으며 언제든 되돌릴 수 있습니다.",
  linksNone: "해당하는 연결이 없습니다.",
  linkState: { PROPOSED: "제안됨", ACCEPTED: "수락됨", REJECTED: "거절됨" },
  linkKind: { SAME: "같은 내용", RELATED: "관련된 내용" },
  acrossLanguages: "서로 다른 언어",
  link: "연결",
  linkAnother: "다른 아이디어와 연결",
  linkTitle: (title) => `‘${title}’ 연결하기`,
  linkSearch: "다른 아이디어 찾기",
  linkSearchHint: "제목이나 내용에 있는 말로 찾습니다.",
  linkAlike: "이와 비슷한 아이디어",
  linkFound: "이 말이 들어 있는 아이디어",
  linkNothing: "찾은 아이디어가 없습니다. 다른 말로 찾아 보세요.",
  linkReasonHint: "연결과 함께 모두가 읽습니다.",
  allStates: "모든 상태",
  allKinds: "모든 종류",
  state: "상태",
  kind: "종류",
  accept: "수락",
  reject: "거절",
  reopen: "결정 되돌리기",
  acceptTitle: "연결 수락하기",
  rejectTitle: "연결 거절하기",
  reopenTitle: "결정 되돌리기",
  sharedPhrases: "공통점",
  differing: "다른 점",
  proposedBy: (name) => `${name} 님의 제안`,
  decidedBy: {
    PROPOSED: (name) => `${name} 님이 되돌림`,
    ACCEPTED: (name) => `${name} 님이 수락`,
    REJECTED: (name) => `${name} 님이 거절`,
  },
  proposedByMachine: "분석이 제안",
  likeness: (percent) => `유사도 ${percent}`,
  ask: "물어볼 사람",
  askTitle: (title) => `‘${title}’에 관해 물어볼 사람`,
  askLead: "이 잼의 다른 곳에서 같은 것을 이야기한 사람들입니다. 묻기 전에 근거를 읽어 보세요.",
  askWaiting: "이 내용을 쓴 사람을 찾고 있습니다",
  askWaitingLead: "처음에는 1분까지 걸릴 수 있습니다. 찾으면 저절로 나타납니다.",
  askNone: "아직 이 내용을 쓴 다른 사람이 없습니다.",
  askWords: (list) => `겹치는 말: ${list}`,
  by: (name) => `${name} 님`,
  replies: (n) => count(n, "ko", { other: "답글 #개" }),
  supports: (n) => count(n, "ko", { other: "지지 #명" }),
};

export const words: Words<typeof en> = { en, ko };
