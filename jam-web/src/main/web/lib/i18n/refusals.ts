import { locale } from "./locale";

/** Why something is not done, as the server says it in English: the code names the sentence in other languages. */
interface Reason {
  code?: string | null;
  detail?: string;
  reason?: string | null;
  numbers?: Record<string, number> | null;
}

/** Where a number, or the server's own words, stands in a sentence. */
const PLACE = /\{(\w+)\}/g;

const ko: Record<string, string> = {
  "admin-needed": "관리자만 할 수 있습니다.",
  "already-erased": "이미 정보가 지워진 참여자입니다.",
  "already-lifted": "이 글에서는 이미 아이디어를 꺼냈습니다. 그 아이디어를 열어 보세요.",
  "already-resolved": "이 신고는 다른 진행자가 이미 처리했습니다. 그 진행자와 이야기해 주세요.",
  "bad-cursor": "이어서 볼 자리를 찾을 수 없습니다. 처음부터 다시 열어 주세요.",
  "bad-email": "이메일 주소가 아닙니다. ada@example.org처럼 적어 주세요.",
  "bad-invitation": "{line}번째 줄을 고쳐 주세요. 아직 아무도 초대하지 않았습니다. ({detail})",
  "bad-language": "언어는 en, ko처럼 하나 이상 적어 주세요.",
  "bad-length": "1자에서 {most}자까지 적을 수 있습니다.",
  "bad-limit": "글은 1분에 한 번 이상 쓸 수 있어야 합니다.",
  "bad-line": "파일의 {line}번째 줄을 고친 뒤 다시 가져와 주세요. 들어간 것은 없습니다. ({detail})",
  "bad-locale": "언어는 en이나 ko처럼 적어 주세요.",
  "bad-order": "그런 순서는 없습니다. tree, time, newest 가운데 골라 주세요.",
  "bad-password": "비밀번호는 {least}자에서 {most}자까지입니다. 짧은 문장은 외우기 쉽고 알아내기 어렵습니다.",
  "bad-phase-start": "단계는 2000년에서 2200년 사이에 시작해야 합니다.",
  "bad-rating-phase": "평가는 발상이나 다듬기 단계부터 열 수 있습니다.",
  "bad-sort": "그런 순서는 없습니다. newest, active, unanswered, join, following 가운데 골라 주세요.",
  "bad-time-zone": "시간대는 Asia/Seoul처럼 적어 주세요.",
  "bad-until": "알림은 앞으로 {days}일 안에 끝나야 합니다. 다른 시각을 골라 주세요.",
  "changed-meanwhile": "같은 순간에 다른 사람이 바꾸었습니다. 다시 읽은 뒤 시도해 주세요.",
  defect: "마당에 결함이 있어 처리하지 못했습니다.",
  "disk-full": "서버에 남은 공간이 없습니다. 바뀐 것은 없습니다.",
  "edit-too-late": "글은 {minutes}분 동안만 고칠 수 있습니다. 대신 답글을 남겨 주세요.",
  "email-domain": "이 조직의 확인된 이메일 주소로만 들어올 수 있습니다.",
  "email-in-use": "이 이메일 주소로 이미 가입한 사람이 있습니다. 먼저 로그인해 주세요.",
  "executive-needed": "이 잼의 경영진만 할 수 있습니다.",
  hidden: "진행자가 숨긴 글입니다.",
  "into-missing": "합칠 아이디어를 골라 주세요.",
  "invitation-expired": "초대 기간이 지났습니다. 초대한 사람에게 새 링크를 부탁해 주세요.",
  "taken-out": "주최자가 이 잼에서 나가게 했습니다. 다시 참여하려면 주최자에게 새 초대를 부탁해 주세요.",
  "invitation-needed": "초대받은 사람만 참여할 수 있는 잼입니다.",
  "invitation-used": "이미 쓴 초대 링크입니다. 로그인하거나, 초대한 사람에게 새 링크를 부탁해 주세요.",
  "key-in-use": "같은 키로 다른 글이 이미 있습니다. 다시 시도해 주세요.",
  "key-missing": "보낸 요청에 키가 없습니다. 다시 시도해 주세요.",
  "last-admin": "마지막 관리자의 정보는 지울 수 없습니다. 먼저 다른 사람을 관리자로 정해 주세요.",
  "link-exists": "두 아이디어는 이미 연결되어 있습니다. 그 연결을 수락하거나 거절해 주세요.",
  "moderator-needed": "이 잼의 진행자만 할 수 있습니다.",
  "name-missing": "이름을 적어 주세요. 다른 사람들이 부를 이름입니다.",
  "no-shortlist": "아직 볼 수 있는 후보 목록이 없습니다.",
  "no-sign-on": "이곳에서는 조직 계정으로 로그인할 수 없습니다.",
  "no-such-alert": "그런 알림이 없습니다.",
  "no-such-curation": "그런 결정이 없습니다.",
  "no-such-flag": "그런 신고가 없습니다.",
  "no-such-forum": "그런 포럼이 없습니다.",
  "no-such-idea": "그런 아이디어가 없습니다.",
  "no-such-invitation": "그런 초대가 없습니다.",
  "no-such-jam": "그런 잼이 없습니다.",
  "no-such-link": "그런 연결이 없습니다.",
  "no-such-member": "그런 참여자가 없습니다.",
  "no-such-post": "그런 글이 없습니다.",
  "no-such-report": "아직 이 잼의 보고서가 없습니다.",
  "no-such-role": "역할은 참여자, 진행자, 경영진입니다.",
  "no-such-theme": "그 주제는 더 이상 없습니다. 주제를 다시 불러와 주세요.",
  "no-such-thing": "여기에는 아무것도 없습니다.",
  "no-such-thread": "그런 대화가 없습니다.",
  "no-weights": "적어도 한 가지는 비중이 0보다 커야 합니다.",
  "note-too-long": "메모는 {most}자까지 적을 수 있습니다. 지금은 {has}자입니다.",
  "not-a-member": "이 잼의 참여자만 할 수 있습니다. 먼저 잼에 참여해 주세요.",
  "not-a-moderator": "이 잼의 진행자만 할 수 있습니다.",
  "not-a-weight": "비중은 0에서 100까지의 정수입니다.",
  "not-an-idea": "아이디어만 평가할 수 있습니다. 대신 지지하거나 답글을 남겨 주세요.",
  "not-in-theme": "이 주제의 아이디어만 나눌 수 있습니다. 화면을 다시 불러와 주세요.",
  "not-ranked": "아직 순위가 없는 아이디어입니다.",
  "not-the-author": "글쓴이만 할 수 있습니다.",
  "not-valid": "저장할 수 없는 내용이 있습니다. ({detail})",
  "not-your-link": "두 아이디어의 글쓴이와 진행자만 결정할 수 있습니다.",
  "not-your-thread": "물어볼 사람은 글쓴이와 진행자에게만 보입니다.",
  "own-idea": "자신의 아이디어는 다른 사람들이 평가합니다.",
  "own-words": "자신의 글은 지지하지 않아도 됩니다.",
  "parent-elsewhere": "답하려는 글이 다른 대화에 있습니다.",
  "new-password-needed": "이 이메일 주소로 비밀번호를 정해 가입한 적이 있습니다. 새 비밀번호를 정해 주세요. 이전 비밀번호는 쓸 수 없게 됩니다.",
  "password-set": "이미 비밀번호가 있는 참여자입니다.",
  "phase-closed": "검토 단계가 시작되어 마감되었습니다.",
  "phase-missing": "언제 시작하는지 적지 않은 단계가 있습니다.",
  "phase-not-open": "이 단계에서는 아직 할 수 없습니다.",
  "phases-out-of-order": "단계는 발상, 다듬기, 검토, 종료의 순서로 시작해야 합니다.",
  "provider-unreachable": "조직의 로그인 서버가 응답하지 않습니다.",
  "reason-missing": "이유를 적어 주세요.",
  "reason-too-long": "이유는 {most}자까지 적을 수 있습니다. 지금은 {has}자입니다.",
  "report-being-made": "다른 분들의 보고서를 만드는 중입니다. 잠시 후 다시 시도해 주세요.",
  "review-not-open": "결정은 검토 단계부터 할 수 있습니다.",
  "reviewer-needed": "이 잼의 경영진과 진행자만 볼 수 있습니다.",
  "same-theme": "주제를 자기 자신과 합칠 수는 없습니다.",
  "score-out-of-range": "점수는 1점에서 5점까지입니다.",
  "sign-in-needed": "로그인한 뒤에 할 수 있습니다.",
  "sign-on-refused": "다른 사람의 계정입니다.",
  "sign-on-stale": "이 브라우저에서 시작한 로그인이 아닙니다. 다시 시도해 주세요.",
  "signs-on-elsewhere": "조직 계정으로 로그인하는 사람입니다. 먼저 그곳에서 로그인한 뒤 링크를 열어 주세요.",
  "tag-too-long": "태그는 {most}자까지 적을 수 있습니다. 지금은 {has}자입니다.",
  "tags-too-many": "태그는 {most}개까지 달 수 있습니다. 지금은 {has}개입니다.",
  "text-missing": "글에 아직 내용이 없습니다. 먼저 적어 주세요.",
  "text-too-long": "글은 {most}자까지 쓸 수 있습니다. 지금은 {has}자입니다. 줄여 주세요.",
  "title-missing": "제목을 적어 주세요. 무엇에 관한 글인지 몇 마디면 됩니다.",
  "title-too-long": "제목은 {most}자까지 쓸 수 있습니다. 지금은 {has}자입니다. 줄여 주세요.",
  "too-long": "{most}자까지 적을 수 있습니다.",
  "too-many-invitations": "한 번에 {most}명까지 초대할 수 있습니다.",
  "two-threads-needed": "이 잼의 서로 다른 두 아이디어를 골라 주세요.",
  withdrawn: "글쓴이가 철회한 글입니다.",
  "wrong-credentials": "이메일 주소와 비밀번호가 서로 맞지 않습니다.",
  "wrong-name": "참여자의 이름과 다릅니다. 보이는 그대로 적어 주세요.",
  "wrong-origin": "마당의 화면에서만 바꿀 수 있습니다.",
  "wrong-password": "지금의 비밀번호가 다릅니다.",
};

/** The sentence in the reader's language; the server's own where that has none. */
export function sentenceOf(of: Reason): string | null {
  return inKorean(of) ?? of.reason ?? of.detail ?? null;
}

/** What mends it, which a Korean sentence says itself. */
export const mendOf = (of: Reason & { mend?: string | null }): string | null => (inKorean(of) === null ? (of.mend ?? null) : null);

/** The Korean sentence with its numbers; null for who reads English, and where one is missing. */
function inKorean(of: Reason): string | null {
  const sentence = locale.value === "ko" ? ko[of.code ?? ""] : undefined;
  if (sentence === undefined) return null;
  const said: Record<string, string | number | undefined> = { ...of.numbers, detail: of.detail };
  const names = [...sentence.matchAll(PLACE)].map(([, name]) => name ?? "");
  if (names.some((name) => said[name] === undefined)) return null;
  return sentence.replace(PLACE, (_, name: string) => {
    const value = said[name];
    return typeof value === "number" ? value.toLocaleString("ko") : String(value);
  });
}
