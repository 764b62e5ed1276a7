/** The only place where HTML is shown as HTML: the server made it from Markdown and sanitised it. */
export function Html({ of, lang }: { of: string; lang?: string }) {
  return <div class="words" lang={lang} dangerouslySetInnerHTML={{ __html: of }} />;
}
