import type { HealthFlag, HealthFlagLevel } from "../plan-input";

/**
 * Open health flags (rule R4): the most that a week may hold, as a share of what was usual when the flag was opened,
 * and whether races stay in the plan. Whatever the level, nothing is hard while a flag is open. Own choice, on the safe side.
 */
export const FLAG_LIMITS: Readonly<Record<HealthFlagLevel, { share: number; races: boolean }>> = {
  pain: { share: 1, races: true },
  ill: { share: 1, races: true },
  eating: { share: 1, races: true },
  pregnancy: { share: 1, races: false },
  refer: { share: 0.5, races: false },
  emergency: { share: 0, races: false },
};

/** The most that a week may hold under one flag, in km; 0 means rest. */
export function flagWeekKm({ level, weekKm }: Pick<HealthFlag, "level" | "weekKm">): number {
  return FLAG_LIMITS[level].share * weekKm;
}
