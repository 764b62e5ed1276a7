import { keep } from "../kept";
import { signal, useSignal } from "../signal";

export type Locale = "en" | "ko";
export const LOCALES: Record<Locale, string> = { en: "English", ko: "한국어" };

const KEPT = "madang.locale";

/** What the reader chose before, else what the browser prefers. */
export function firstLocale(kept: string | null, preferred: readonly string[]): Locale {
  if (kept === "en" || kept === "ko") return kept;
  const known = preferred.map((name) => name.slice(0, 2)).find((name) => name === "ko" || name === "en");
  return known === "ko" ? "ko" : "en";
}

export const locale = signal<Locale>(
  typeof document === "undefined" ? "en" : firstLocale(localStorage.getItem(KEPT), navigator.languages),
);

export function chooseLocale(next: Locale): void {
  keep(KEPT, next);
  locale.set(next);
}

/** Reads the language a browser page is in, and is drawn again when the reader chooses another. */
export const useLocale = (): Locale => useSignal(locale);

/**
 * The sentences of one room in both languages. Korean has the type of English, so a sentence that is
 * missing in one of them does not compile. Use as a hook: `const t = useWords(words)`.
 */
export type Words<M> = Record<Locale, M>;

export const useWords = <M>(words: Words<M>): M => words[useLocale()];

/** One form for one, another for many; Korean needs one only, and says so by giving one. */
export function count(n: number, language: Locale, forms: { one?: string; other: string }): string {
  const form = forms.one && new Intl.PluralRules(language).select(n) === "one" ? forms.one : forms.other;
  return form.replace("#", numberOf(n, language));
}

export const numberOf = (n: number, language: Locale, digits = 0): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(n);

/** 12,345 becomes "12K", "1.2만": for places where a glance must do. */
export const briefly = (n: number, language: Locale): string =>
  n < 10_000 ? numberOf(n, language) : new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 }).format(n);

export const percentOf = (share: number, language: Locale): string =>
  new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share);
