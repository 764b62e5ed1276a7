const KEPT = "madang.joining.";

/** A joining by a link that was asked for in this tab and not answered: it may be asked for again, under the same key. */
export interface Joining {
  key: string;
  /** Where it leads. */
  to: string;
}

export const keptJoining = (token: string): Joining | null => JSON.parse(sessionStorage.getItem(KEPT + token) ?? "null") as Joining | null;

export const keepJoining = (token: string, joining: Joining): void => sessionStorage.setItem(KEPT + token, JSON.stringify(joining));

export const forgetJoining = (token: string): void => sessionStorage.removeItem(KEPT + token);
