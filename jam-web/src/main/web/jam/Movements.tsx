import { useWords } from "../lib/i18n/locale";
import { Icon } from "../lib/ui/Icon";
import type { Moving } from "./views";
import { words } from "./words";

const SHOWN = 5;

/** Themes or regions that gain or lose beyond chance; nothing at all while none does. */
export function Movements({ title, of, href }: { title: string; of: Moving[]; href?: (one: Moving) => string }) {
  const t = useWords(words);
  if (of.length === 0) return null;
  const gainers = of.filter((one) => one.trend === "GAINS");
  const losers = of.filter((one) => one.trend === "LOSES").reverse();
  return (
    <>
      <h3>{title}</h3>
      <ul class="plain">
        {[...gainers.slice(0, SHOWN), ...losers.slice(0, SHOWN)].map((one) => (
          <li key={one.id}>
            <Icon name={one.trend === "GAINS" ? "up" : "down"} /> {href ? <a href={href(one)}>{one.name}</a> : one.name}
            <p class="faint">{t.moving(one)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
