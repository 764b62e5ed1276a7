import { Empty } from "./lib/ui/Loaded";
import { common } from "./lib/i18n/messages";
import { useWords } from "./lib/i18n/locale";
import { Page } from "./Page";
import { words } from "./words";

export function NoSuchPage() {
  const t = useWords(words);
  const c = useWords(common);
  return (
    <Page title={t.noSuchPage} narrow>
      <Empty title={t.noSuchPageMend}>
        <a class="button" href="/">
          {c.toHome}
        </a>
      </Empty>
    </Page>
  );
}
