import type { Phase, PhaseStart } from "../jam/views";
import type { Person, Role } from "../identity/views";

/** What the server says to those who set up jams, as `/api` gives it. */
export interface Template {
  id: string;
  title: string;
  question: string;
  forums: { title: string; question: string }[];
  /** How many hours each phase lasts. */
  phaseHours: Partial<Record<Phase, number>>;
}

/** What the hosts say a jam is. */
export interface About {
  title: string;
  question: string;
  languages: string[];
  timeZone: string;
  registration: "OPEN" | "INVITATION";
  ratingOpens: "IDEATE" | "REFINE";
}

export interface JamPlan extends About {
  phases: PhaseStart[];
  forums: { title: string; question: string }[];
}

export interface JamMember extends Person {
  email?: string | null;
  roles: Role[];
}

export interface Invited {
  line: number;
  email: string;
  name: string;
  link: string;
  token: string;
}

/** An invitation by which nobody has joined yet. */
export interface OpenInvitation {
  id: string;
  email: string;
  name?: string | null;
  function?: string | null;
  unit?: string | null;
  region?: string | null;
  locale?: string | null;
  roles: Role[];
  since: string;
  expires: string;
}
