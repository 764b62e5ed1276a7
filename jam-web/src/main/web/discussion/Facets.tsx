import { numberOf, useLocale, useWords } from "../lib/i18n/locale";
import { Icon } from "../lib/ui/Icon";
import type { FacetName, FacetValue, Found } from "./searching";
import { type Kind, KINDS } from "./views";
import { words } from "./words";

interface Props {
  facets: Found["facets"];
  chosen: Partial<Record<FacetName, string | null>>;
  at: (parameters: Record<string, string | null>) => string;
}

/** Where the results lie, each a link that narrows the search or, when chosen, widens it again. */
export function Facets({ facets, chosen, at }: Props) {
  const t = useWords(words);
  const locale = useLocale();
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  const labelOf = (name: FacetName, { value, label }: FacetValue): string => {
    if (name === "kind" && KINDS.includes(value as Kind)) return t.kind[value as Kind];
    if (name === "language" && /^[a-z]{2,3}$/.test(value)) return languages.of(value) ?? value;
    return label || value;
  };
  return (
    <>
      {(["forum", "kind", "language"] as const).map((name) => {
        const values = facets[name] ?? [];
        if (values.length < 2 && !chosen[name]) return null;
        return (
          <nav class="row facets" aria-label={t.facets[name]} key={name}>
            <span class="faint">{t.facets[name]}</span>
            {values.slice(0, 8).map((one) => (
              <a
                key={one.value}
                class={chosen[name] === one.value ? "tag tag-main" : "tag"}
                aria-current={chosen[name] === one.value ? "true" : undefined}
                href={at({ [name]: chosen[name] === one.value ? null : one.value })}
              >
                {chosen[name] === one.value && <Icon name="check" />}
                {labelOf(name, one)} <span class="figures">{numberOf(one.count, locale)}</span>
              </a>
            ))}
          </nav>
        );
      })}
    </>
  );
}
