import type { Theme } from "./views";

/** Themes under the broad one they are part of. */
export interface Group {
  /** Empty for themes that are part of none. */
  label: string;
  themes: Theme[];
}

/** The themes by their broad ones, the group with the most ideas first; within a group likewise, those of no group last. */
export function grouped(themes: readonly Theme[]): Group[] {
  const groups = new Map<string, Theme[]>();
  for (const theme of themes) {
    const label = theme.broad ?? "";
    groups.set(label, [...(groups.get(label) ?? []), theme]);
  }
  const size = (of: readonly Theme[]) => of.reduce((sum, theme) => sum + theme.size, 0);
  return [...groups]
    .map(([label, members]) => ({ label, themes: [...members].sort((a, b) => b.size - a.size) }))
    .sort((a, b) => Number(a.label === "") - Number(b.label === "") || size(b.themes) - size(a.themes));
}
