/** What the server says of people, as `/api` gives it. */
export type Role = "participant" | "moderator" | "executive";

export interface Person {
  id: string;
  name: string;
  function: string | null;
  unit: string | null;
  region: string | null;
  roles?: Role[];
}

export interface Member extends Person {
  email: string | null;
  locale: string | null;
  admin: boolean;
  hasPassword?: boolean;
}

export interface Session {
  member: Member | null;
  /** The identity provider by which one may sign in, if there is one. */
  signOn?: { name: string } | null;
  now: string;
  version: string;
}

export interface Invitation {
  jam: { id: string; title: string } | null;
  admin: boolean;
  email: string | null;
  name: string | null;
  function: string | null;
  unit: string | null;
  region: string | null;
  locale: string | null;
  roles: Role[];
}
