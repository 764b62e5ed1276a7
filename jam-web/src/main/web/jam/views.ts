import type { Person, Role } from "../identity/views";

/** What the server says of jams, as `/api` gives it. */
export type Phase = "LOBBY" | "IDEATE" | "REFINE" | "REVIEW" | "CLOSED";
export const PHASES: readonly Phase[] = ["LOBBY", "IDEATE", "REFINE", "REVIEW", "CLOSED"];

export interface PhaseStart {
  phase: Phase;
  starts: string;
}

/** Whether the viewer may do a thing now; if not, the reason in a sentence. */
export interface Permission {
  allowed: boolean;
  code: string | null;
  reason: string | null;
}

export interface JamCard {
  id: string;
  title: string;
  question: string;
  phase: Phase;
  registration: "OPEN" | "INVITATION";
  starts: string;
  ends: string;
  member: boolean;
  roles: Role[];
}

export interface Forum {
  id: string;
  title: string;
  question: string;
  moderators: Person[];
  threads: number;
  posts: number;
  lastAt: string | null;
}

export interface Jam {
  id: string;
  title: string;
  question: string;
  languages: string[];
  timeZone: string;
  registration: "OPEN" | "INVITATION";
  ratingOpens: "IDEATE" | "REFINE";
  postingPerMinute: number | null;
  phase: Phase;
  phases: PhaseStart[];
  now: string;
  position: number;
  forums: Forum[];
  roles: Role[];
  member: boolean;
  may: Record<"post" | "rate" | "support" | "moderate" | "review" | "administer", Permission>;
  members: number;
  threads: number;
  posts: number;
}

/** Whether the viewer sees more of the jam than what it is about. */
export const isInside = (jam: Jam): boolean => jam.member || jam.may.administer.allowed;

/** A theme or a region that gains or loses beyond chance. */
export interface Moving {
  id: string;
  name: string;
  trend: "GAINS" | "LOSES";
  now: number;
  usual: number;
  members: number;
}

export interface Alert {
  id: string;
  text: string;
  by: Person;
  at: string;
  until: string | null;
}

export interface Page<T> {
  items: T[];
  next: string | null;
  total?: number;
}
