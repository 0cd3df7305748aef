import {
  type DatedWorkout,
  extendPlan,
  type FitnessSummary,
  hardViolations,
  type LocalDate,
  type PlanInput,
  type PlanResult,
  regeneratePlan,
  type Season,
  type Violation,
} from "@/lib/training";
import { withTrainingRhythm } from "./training-rhythm";
import { limitSeason, withTargetsOf } from "./unconfirmed";

/** What a plan is carried on from: everything known on a Monday. */
export interface CarryOn {
  input: PlanInput;
  season: Season;
  existing: readonly DatedWorkout[];
  monday: LocalDate;
  fitness: FitnessSummary;
  /** The most that a training week may hold; null for no such limit. */
  limitKm: number | null;
}

/** The plan of a Monday: made anew from it, or only carried on by what comes into view. */
export function carryOn(from: CarryOn, { anew }: { anew: boolean }): PlanResult {
  const { monday, limitKm, ...rest } = from;
  const request = { ...rest, today: monday };
  const targets = anew ? withTrainingRhythm(from.season, monday) : from.season;
  const make = (season: Season) =>
    anew ? regeneratePlan({ ...request, season, fromDate: monday }) : extendPlan({ ...request, season });
  const free = make(targets);
  if (limitKm === null) return free;
  // The free season also holds the weeks that come into view, and so their targets for the time when there are data.
  const held = make(limitSeason(free.season, { from: monday, limitKm }));
  return { ...held, season: withTargetsOf(held.season, free.season) };
}

/** The hard rules that this plan breaks by what is known on its Monday. */
export function brokenHardRules(made: PlanResult, { input, fitness }: CarryOn): Violation[] {
  const { workouts, season } = made;
  return hardViolations({ workouts, input, season, fitness });
}

/**
 * The season after a week in which less was run than it aimed at: later weeks build on what was run. The first week
 * stays, because it says where the way to the goal began, not how its first days went.
 */
export function withWeekRun(season: Season, week: { weekStart: LocalDate; km: number }): Season {
  return {
    ...season,
    weeklyKm: season.weeklyKm.map((target, index) =>
      index > 0 && target.weekStart === week.weekStart
        ? { ...target, km: Math.min(target.km, week.km) }
        : target,
    ),
  };
}
