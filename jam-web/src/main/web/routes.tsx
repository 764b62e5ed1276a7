import type { ComponentType, VNode } from "preact";
import { lazy } from "./lib/lazy";
import { match } from "./lib/router";
import { Compose } from "./discussion/Compose";
import { Contributions } from "./discussion/Contributions";
import { ForumPage } from "./discussion/ForumPage";
import { Search } from "./discussion/Search";
import { ThreadPage } from "./discussion/ThreadPage";
import { InvitationPage } from "./identity/InvitationPage";
import { Join } from "./identity/Join";
import { Profile } from "./identity/Profile";
import { SignIn } from "./identity/SignIn";
import { InJam } from "./jam/InJam";
import { JamPage } from "./jam/JamPage";
import { Jams } from "./jam/Jams";
import { NoSuchPage } from "./NoSuchPage";

/** A screen takes the named parts of its address. */
type Screen = ComponentType<never>;

/* Large or rare screens are run when asked for: lazy(() => import("./room/Noun").then((m) => m.Noun)). */

const anywhere: [string, Screen][] = [
  ["/", Jams],
  ["/sign-in", SignIn],
  ["/join/:jam", Join],
  ["/invitation/:token", InvitationPage],
  ["/me", Profile],
  ["/admin", lazy(() => import("./admin/Admin").then((m) => m.Admin))],
];

/** Screens inside a jam, which is read and its live line opened before they are shown. */
const inJam: [string, Screen][] = [
  ["/jams/:jam", JamPage],
  ["/jams/:jam/forums/:forum", ForumPage],
  ["/jams/:jam/threads/:thread", ThreadPage],
  ["/jams/:jam/new", Compose],
  ["/jams/:jam/search", Search],
  ["/jams/:jam/mine", Contributions],
  ["/jams/:jam/moderate", lazy(() => import("./moderation/Moderate").then((m) => m.Moderate))],
  ["/jams/:jam/themes", lazy(() => import("./insight/ThemesPage").then((m) => m.ThemesPage))],
  ["/jams/:jam/themes/:theme", lazy(() => import("./insight/ThemePage").then((m) => m.ThemePage))],
  ["/jams/:jam/links", lazy(() => import("./insight/LinksPage").then((m) => m.LinksPage))],
  ["/jams/:jam/review", lazy(() => import("./report/ReviewPage").then((m) => m.ReviewPage))],
  ["/jams/:jam/review/:idea", lazy(() => import("./report/EvidencePage").then((m) => m.EvidencePage))],
  ["/admin/jams/:jam", lazy(() => import("./admin/AdminJam").then((m) => m.AdminJam))],
];

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
  const Found = screen as ComponentType<Record<string, string>>;
  return <Found key={path} {...parts} />;
}
