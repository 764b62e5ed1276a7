import { get } from "../lib/api";
import { useResource } from "../lib/resource";
import { ThemeTag } from "./ThemeTag";
import type { ThemeName } from "./views";

/** The theme of an idea as it stands; nothing while it is in none, or nobody knows. */
export function ThemeOf({ idea }: { idea: string }) {
  const found = useResource((signal) => get<{ theme?: ThemeName | null }>(`/threads/${idea}/theme`, signal), [idea]);
  return found.value?.theme ? <ThemeTag theme={found.value.theme} /> : null;
}
