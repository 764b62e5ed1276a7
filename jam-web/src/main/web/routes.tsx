import type { FunctionComponent, VNode } from "preact";
import { match } from "./lib/router";
import { InJam } from "./jam/InJam";
import { Jams } from "./jam/Jams";
import { SignIn } from "./identity/SignIn";
import { NoSuchPage } from "./NoSuchPage";

/** A screen takes the named parts of its address. */
type Screen = FunctionComponent<never>;

/* Large or rare screens are fetched when asked for: lazy(() => import("./room/Noun").then((m) => m.Noun)). */

const anywhere: [string, Screen][] = [
  ["/", Jams],
  ["/sign-in", SignIn],
];

/** Screens inside a jam, which is read and its live line opened before they are shown. */
const inJam: [string, Screen][] = [];

export function screenAt(path: string): VNode {
  for (const [pattern, screen] of anywhere) {
    const parts = match(pattern, path);
    if (parts) return show(screen, path, parts);
  }
  for (const [pattern, screen] of inJam) {
    const parts = match(pattern, path);
    if (parts) return <InJam jam={parts.jam ?? ""}>{show(screen, path, parts)}</InJam>;
  }
  return <NoSuchPage />;
}

function show(screen: Screen, path: string, parts: Record<string, string>): VNode {
  const Found = screen as FunctionComponent<Record<string, string>>;
  return <Found key={path} {...parts} />;
}
