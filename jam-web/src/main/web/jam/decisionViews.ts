import type { ThreadRef } from "../discussion/views";
import type { Person } from "../identity/views";

/** What an executive decided on an idea, as it comes back to those who contributed. */
export interface Decision {
  thread: ThreadRef;
  decision: "FUND" | "INCUBATE" | "MERGE" | "PARK" | "DECLINE";
  reason: string;
  /** The idea that this one is merged into. */
  into?: ThreadRef | null;
  by: Person;
  at: string;
}
