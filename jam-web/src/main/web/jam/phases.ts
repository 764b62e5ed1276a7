import { type Phase, PHASES, type PhaseStart } from "./views";

/** When a phase ends: when the next one begins; null for the last. */
export function phaseEnd(phases: PhaseStart[], phase: Phase): string | null {
  const next = phases.find((one) => PHASES.indexOf(one.phase) > PHASES.indexOf(phase));
  return next?.starts ?? null;
}

export type When = "past" | "now" | "ahead";

export function whenIs(phase: Phase, current: Phase): When {
  const far = PHASES.indexOf(phase) - PHASES.indexOf(current);
  return far < 0 ? "past" : far === 0 ? "now" : "ahead";
}
