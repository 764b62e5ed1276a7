import { bring, get } from "../lib/api";
import { match } from "../lib/router";

const PARTS = ["conversations", "pulse"] as const;

type Home = Record<"session" | "jam" | "alerts" | "themes" | "unseen" | (typeof PARTS)[number], unknown>;

/** The jam whose home has this address. */
export const homeAt = (path: string): string | undefined => match("/jams/:jam", path)?.jam;

/**
 * Brings all that a jam's home shows first in one answer, for those who will ask for its parts: at the opening bell
 * everybody comes there within a minute. Who may not have it asks for the parts, and is told why.
 *
 * @param arriving also who is here and the alerts; who waits in the lobby has them, and would hear of a new alert too late
 */
export async function bringHome(jam: string, arriving: boolean): Promise<void> {
  const home = await get<Home>(`/jams/${jam}/home`).catch(() => null);
  if (!home) return;
  if (arriving) {
    bring("/session", home.session);
    bring(`/jams/${jam}/alerts`, home.alerts);
  }
  bring(`/jams/${jam}`, home.jam);
  bring(`/jams/${jam}/themes/largest`, home.themes);
  bring(`/jams/${jam}/contributions/unseen`, home.unseen);
  for (const part of PARTS) bring(`/jams/${jam}/${part}`, home[part]);
}
