import {
  type DatedWorkout,
  extendPlan,
  type FitnessSummary,
  hardViolations,
  type LocalDate,
  type PlanInput,
  type PlanResult,
  phaseOn,
  regeneratePlan,
  type Season,
  shiftDays,
  type Violation,
} from "@/lib/training";
import { LOST_RACE_DAYS } from "./constants";
import { withTrainingRhythm } from "./training-rhythm";
import { limitSeason, withTargetsOf } from "./unconfirmed";

/** What a plan is carried on from: everything known on a Monday. */
export interface CarryOn {
  input: PlanInput;
  /** The same, with nothing assumed of the week that data end in; null where that is no other. */
  carefulInput: PlanInput | null;
  season: Season;
  existing: readonly DatedWorkout[];
  monday: LocalDate;
  fitness: FitnessSummary;
  /** The most that a training week may hold; null for no such limit. */
  limitKm: number | null;
}

/** A plan on a season, with its training weeks held to the limit; `season: null` begins a new season. */
function within(
  limit: Pick<CarryOn, "monday" | "limitKm">,
  { season, make }: { season: Season | null; make: (season: Season | null) => PlanResult },
): PlanResult {
  const { monday, limitKm } = limit;
  const free = make(season);
  if (limitKm === null) return free;
  // The free season also holds the weeks that come into view, and so their targets for the time when there are data.
  const held = make(limitSeason(free.season, { from: monday, limitKm }));
  return { ...held, season: withTargetsOf(held.season, free.season) };
}

/** The plan of a Monday, carried on by what comes into view; what was planned stays. */
export function carryOn(from: CarryOn): PlanResult {
  const { input, existing, fitness, monday: today } = from;
  const make = (season: Season | null) =>
    extendPlan({ input, existing, fitness, today, season: season ?? from.season });
  return within(from, { season: from.season, make });
}

/** The plan of a Monday, made anew; from what is confirmed of the week that data end in, where it would break a hard rule otherwise. */
export function makeAnew(from: CarryOn): PlanResult {
  const made = madeFrom(from);
  const broken = breachesOf(made, from);
  if (from.carefulInput === null || isSafe(broken)) return made;
  const careful = madeFrom({ ...from, input: from.carefulInput });
  return isSafer(breachesOf(careful, from), broken) ? careful : made;
}

/** Hard rules broken by what is known, and without what is assumed of the week that data end in. */
interface Breaches {
  known: number;
  careful: number;
}

function breachesOf({ workouts, season }: PlanResult, { input, carefulInput, fitness }: CarryOn): Breaches {
  const count = (by: PlanInput) => hardViolations({ workouts, input: by, season, fitness }).length;
  return { known: count(input), careful: carefulInput === null ? 0 : count(carefulInput) };
}

function isSafe({ known, careful }: Breaches): boolean {
  return known + careful === 0;
}

/** What is known counts first. */
function isSafer(one: Breaches, other: Breaches): boolean {
  return one.known < other.known || (one.known === other.known && one.careful < other.careful);
}

/**
 * The plan of a Monday, made anew from an input. It keeps its season, as long as that leads on within the hard rules: after weeks that
 * went otherwise a taper may have no peak left to come down from, or no race to lead to, and then the way is laid out
 * afresh from today.
 */
function madeFrom(from: CarryOn): PlanResult {
  const { input, existing, fitness, monday: today } = from;
  const make = (season: Season | null) =>
    regeneratePlan({ input, existing, fitness, today, season, fromDate: today });
  const kept = within(from, { season: withTrainingRhythm(from.season, today), make });
  const broken = breachesOf(kept, from);
  const leadsNowhere = hasLostRace(kept, from);
  if (isSafe(broken) && !leadsNowhere) return kept;
  const fresh = within(from, { season: null, make });
  const freshBroken = breachesOf(fresh, from);
  return isSafer(freshBroken, broken) || (leadsNowhere && isSafe(freshBroken)) ? fresh : kept;
}

/** Does the season taper for a race that its plan no longer holds, because the runner can't be ready for it? */
function hasLostRace({ season, workouts }: PlanResult, { input, monday }: CarryOn): boolean {
  const end = shiftDays(monday, LOST_RACE_DAYS);
  return input.goals.some(
    (goal) =>
      goal.kind === "race" &&
      goal.date < end &&
      phaseOn(season, goal.date) === "taper" &&
      !workouts.some(({ kind, date }) => kind === "race" && date === goal.date),
  );
}

/**
 * The hard rules that this plan breaks by what is known on its Monday. What is assumed of the week that data end in are runs
 * of the plan that stood then, and they may have been fewer than those of a replay: it must be safe without them, too.
 */
export function brokenHardRules(
  { workouts, season }: PlanResult,
  { input, carefulInput, fitness }: CarryOn,
): Violation[] {
  const broken = hardViolations({ workouts, input, season, fitness });
  if (broken.length > 0 || carefulInput === null) return broken;
  return hardViolations({ workouts, input: carefulInput, season, fitness });
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
