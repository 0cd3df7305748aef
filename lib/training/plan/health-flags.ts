import { type LocalDate, shiftDays, weekStartOf } from "../calendar";
import { asEasy, scaleWorkout } from "../edits/apply-edit";
import type { Health, HealthFlagLevel, PlanInput } from "../plan-input";
import type { DatedWorkout } from "../plan-output";
import { maxLongShare } from "../season/constants";
import { FLAG_LIMITS, flagWeekKm } from "../season/flag-limits";
import { runKm } from "../workouts/totals";
import type { PlanChange } from "./diff-plans";

/** What open flags leave of a week. `weekKm`: the most that it may hold; 0 means rest. */
export type FlagLimit = { weekKm: number; races: boolean };

/** Is anything noted about the runner's health that keeps load from rising? */
export function hasOpenFlag(health: Health | undefined): boolean {
  if (health === undefined) return false;
  return health.ill || health.painScore > 0 || (health.flags ?? []).length > 0;
}

/** The strictest limit of all open flags; null when none is open. */
export function flagLimit(health: Health | undefined): FlagLimit | null {
  const flags = health?.flags ?? [];
  if (flags.length === 0) return null;
  return {
    weekKm: Math.min(...flags.map(flagWeekKm)),
    races: flags.every(({ level }) => FLAG_LIMITS[level].races),
  };
}

/** Does a flag of this level ask for rest and nothing else? */
export function asksForRest(level: HealthFlagLevel): boolean {
  return FLAG_LIMITS[level].share === 0;
}

/** Is all of this workout easy running or walking? */
export function isAllEasy(workout: DatedWorkout): boolean {
  return workout.steps.every(({ zone }) => zone === "E" || zone === "walk");
}

/** Rounding of distances is no load (km). */
const ROUNDING_KM = 0.05;

/** Do these changes of a plan add up to more running in any week? Less in another one is no rest for it. */
export function raisesLoad(changes: readonly PlanChange[]): boolean {
  const more = new Map<LocalDate, number>();
  const add = (workout: DatedWorkout | null, sign: 1 | -1) => {
    if (workout === null) return;
    const week = weekStartOf(workout.date);
    more.set(week, (more.get(week) ?? 0) + sign * workout.km);
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return [...more.values()].some((km) => km > ROUNDING_KM);
}

function weekKmOf(week: readonly DatedWorkout[]): number {
  return week.reduce((sum, workout) => sum + (workout.kind === "race" ? 0 : runKm(workout)), 0);
}

/** Hard runs that became easy are shorter; the long run must not become too much of such a week (rule L2). */
function withinLongShare(week: readonly DatedWorkout[]): DatedWorkout[] {
  const long = week.find(({ kind }) => kind === "long");
  if (long === undefined || week.length === 1) return [...week];
  const longKm = runKm(long);
  const km = weekKmOf(week);
  const share = maxLongShare({ km, runs: week.length });
  const most = ((km - longKm) * share) / (1 - share);
  if (longKm <= most) return [...week];
  return week.map((workout) => (workout === long ? scaleWorkout(long, most / longKm) : workout));
}

function heldWeek(week: readonly DatedWorkout[], limit: FlagLimit): DatedWorkout[] {
  const kept = week.filter(({ kind }) => limit.races || kind !== "race");
  const easy = kept.map((workout) =>
    workout.kind === "race" || isAllEasy(workout)
      ? workout
      : { ...asEasy(workout), purpose: "Easy running while a health note is open.", rules: ["R4"] },
  );
  const balanced = easy.some((workout, index) => workout !== kept[index]) ? withinLongShare(easy) : easy;
  const km = weekKmOf(balanced);
  if (km <= limit.weekKm + ROUNDING_KM) return balanced;
  return balanced.map((workout) =>
    workout.kind === "race" ? workout : scaleWorkout(workout, limit.weekKm / km),
  );
}

/**
 * A plan as open health flags allow it (rule R4): from today on nothing is hard and no week holds more than was usual
 * when the flag was opened; an emergency leaves rest alone. Days before today, and a plan without an open flag, stay
 * as they are. Applying it twice is the same as once.
 */
export function heldByFlags(
  workouts: readonly DatedWorkout[],
  { health, today }: Pick<PlanInput, "health"> & { today: LocalDate },
): DatedWorkout[] {
  const limit = flagLimit(health);
  if (limit === null) return [...workouts];
  const past = workouts.filter(({ date }) => date < today);
  if (limit.weekKm === 0) return past;
  const ahead = workouts.filter(({ date }) => date >= today);
  const mondays = [...new Set(ahead.map(({ date }) => weekStartOf(date)))];
  const weeks = mondays.map((monday) =>
    ahead.filter(({ date }) => monday <= date && date < shiftDays(monday, 7)),
  );
  return [...past, ...weeks.flatMap((week) => heldWeek(week, limit))];
}
