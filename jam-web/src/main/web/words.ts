import type { Words } from "./lib/i18n/locale";

const en = {
  skip: "Skip to the content",
  jams: "Jams",
  home: "Home",
  themes: "Themes",
  write: "Write",
  search: "Search",
  mine: "Mine",
  mineNew: (n: number, counted: string) => `Mine, ${counted} ${n === 1 ? "new reply" : "new replies"}`,
  links: "Links",
  moderate: "Moderate",
  review: "Shortlist",
  admin: "Admin",
  account: "Your profile",
  signIn: "Sign in",
  inJam: "In this jam",
  tools: "Tools for your role",
  language: "Language: switch to 한국어",
  noSuchPage: "There is no such page",
  noSuchPageMend: "The address may be mistyped, or the page has moved.",
};

const ko: typeof en = {
  skip: "본문으로 건너뛰기",
  jams: "잼 목록",
  home: "홈",
  themes: "주제",
  write: "글쓰기",
  search: "검색",
  mine: "내 활동",
  mineNew: (_, counted) => `내 활동, 새 답글 ${counted}개`,
  links: "연결",
  moderate: "진행",
  review: "후보",
  admin: "관리",
  account: "내 프로필",
  signIn: "로그인",
  inJam: "이 잼",
  tools: "역할별 도구",
  language: "언어: English로 바꾸기",
  noSuchPage: "없는 페이지입니다",
  noSuchPageMend: "주소가 잘못되었거나 페이지가 옮겨졌을 수 있습니다.",
};

export const words: Words<typeof en> = { en, ko };
