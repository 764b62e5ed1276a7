/** The limits of the server, so that the screen can say them before they are met. */
export const MOST_TITLE = 200;
export const MOST_TEXT = 10_000;
const MOST_TAGS = 5;
const LONGEST_TAG = 40;

/** "trams, #Night bus ,trams" are two tags. */
export function tagsIn(text: string): string[] {
  const tags = text.split(/[,\n]/).map((tag) => tag.trim().replace(/^#+/, "").slice(0, LONGEST_TAG)).filter(Boolean);
  return [...new Set(tags)].slice(0, MOST_TAGS);
}

/** What is asked of the server while typing: enough to mean something, and no more than it reads. */
export function hintText(title: string, text: string): string | null {
  const words = `${title} ${text}`.trim().replace(/\s+/g, " ").slice(0, 500);
  return words.length >= 12 || (/[가-힣]/.test(words) && words.length >= 6) ? words : null;
}
