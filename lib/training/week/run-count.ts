import type { PlanInput } from "../plan-input";
import { ageOn, BEGINNER, KM_PER_RUNNING_DAY, SENIOR, SHORTEST_RUN_KM } from "../season/constants";
import type { WeekFrame } from "../season/frames";

/** Share of the usual running days kept: taper keeps the rhythm (rule T3), recovery takes more rest. */
const KEPT_DAYS = { taper: 0.8, recovery: 0.6 } as const;
/** Who runs every day takes one day off in a lighter week. */
const EVERY_DAY_RUNS = 7;

/** Most runs a week for this runner: rest days by rule A4, one at least unless seven days were asked for. */
export function maxRuns(input: PlanInput): number {
  const { runsPerWeek } = input.availability;
  const byExperience = input.runner.experience === "beginner" ? BEGINNER.maxRuns : 7;
  const byAge = ageOn(input.today, input.runner) >= SENIOR.fromAge ? SENIOR.maxRuns : 7;
  return Math.min(runsPerWeek, byExperience, byAge);
}

/** Running days that a volume is worth: a run should hold a few km on average. */
export function runsForKm(km: number): number {
  return Math.max(1, Math.floor(km / KM_PER_RUNNING_DAY));
}

/** Runs to plan in a week besides races, before the days are known. */
export function runCount(
  frame: WeekFrame,
  context: { input: PlanInput; targetKm: number; levelKm: number; races: number },
): number {
  const { input, targetKm, levelKm, races } = context;
  const most = maxRuns(input);
  const usual = Math.min(most, runsForKm(Math.max(levelKm, targetKm)));
  const kept =
    frame.kind === "taper" || frame.kind === "race"
      ? KEPT_DAYS.taper
      : frame.kind === "recovery"
        ? KEPT_DAYS.recovery
        : 1;
  const rested = frame.kind === "cutback" ? Math.min(usual, EVERY_DAY_RUNS - 1) : usual;
  const wanted = kept === 1 ? rested : Math.ceil(usual * kept);
  const affordable = Math.max(targetKm >= 1 ? 1 : 0, Math.floor(targetKm / SHORTEST_RUN_KM));
  return Math.max(0, Math.min(wanted, most - races, affordable));
}
