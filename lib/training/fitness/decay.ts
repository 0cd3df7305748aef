import { DECAY, RACE_AGE_DAYS } from "./constants";

/**
 * Share of VDOT left after days without running. Closed form of the V.O2/Daniels table (13 points, 3 decimals).
 * Cross-training halves the loss; its values are cut, not rounded, to three decimals as in the table.
 */
export function decayFactor(input: { daysOff: number; crossTrained: boolean }): number {
  const days = Math.max(0, input.daysOff - DECAY.freeDays);
  if (!input.crossTrained) return Math.max(DECAY.floor, 1 - DECAY.perDay * days);
  // The small addend keeps 0.955 from being cut to 0.954 by binary fractions.
  const cut = Math.floor((1 - DECAY.crossTrainedPerDay * days) * 1000 + 1e-6) / 1000;
  return Math.max(DECAY.crossTrainedFloor, cut);
}

/** VDOT after days without running. */
export function decayVdot(vdot: number, input: { daysOff: number; crossTrained: boolean }): number {
  return vdot * decayFactor(input);
}

/** Share of an old race's VDOT that still counts: all of it for half a year, then fading slowly to 0.90. */
export function raceAgeFactor(ageDays: number): number {
  const beyond = Math.max(0, ageDays - RACE_AGE_DAYS.full);
  return beyond === 0 ? 1 : decayFactor({ daysOff: beyond + DECAY.freeDays, crossTrained: true });
}
