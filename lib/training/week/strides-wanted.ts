import { BEGINNER } from "../season/constants";
import type { WeekRequest } from "./week-request";

/** Least week (km) and runs in which strides make sense. */
const ENOUGH = { weekKm: 14, runs: 3 } as const;

/** Does one easy run of this week end with strides? In base, build and maintain, not in easy-only weeks or taper. */
export function stridesWanted(
  request: WeekRequest,
  week: { runs: number; weekKm: number; quality: number },
): boolean {
  const { frame, input } = request;
  if (frame.easyOnly || week.runs < ENOUGH.runs || week.weekKm < ENOUGH.weekKm) return false;
  if (frame.kind === "race" || frame.kind === "recovery" || frame.races.length > 0) return false;
  if (input.runner.experience === "beginner" && frame.index < BEGINNER.stridesFromWeek) return false;
  return week.quality < 2;
}
