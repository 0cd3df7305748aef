import type { RunnerState } from "@/lib/data/runner-state";
import { isRun, type LocalDate, shiftDays, weekStartOf } from "@/lib/training";
import { METERS_PER_KM } from "./constants";

/** Kilometres planned, really run, and believed without data. */
export interface SpanKm {
  plannedKm: number;
  actualKm: number;
  assumedKm: number;
}

/** Kilometres of one week. */
export type WeekKm = SpanKm & { weekStart: LocalDate };

export type VolumeFacts = Pick<RunnerState, "workouts" | "activities" | "beliefs">;

/** Sums are kept in whole metres: they come out the same in whatever order facts were stored. */
function meters(km: number): number {
  return Math.round(km * METERS_PER_KM);
}

function kmWithOneDecimal(sumM: number): number {
  return Math.round(sumM / (METERS_PER_KM / 10)) / 10;
}

/**
 * Kilometres of the days `from` to `to`: all that was planned, and what was run or assumed before `until`. Every
 * recorded run counts as actual. A workout that the runner says was done, without a recording, counts as planned.
 */
export function kmOf(facts: VolumeFacts, span: { from: LocalDate; to: LocalDate; until: LocalDate }): SpanKm {
  const inSpan = (date: LocalDate) => span.from <= date && date <= span.to;
  const past = (date: LocalDate) => inSpan(date) && date < span.until;
  let plannedM = 0;
  let actualM = 0;
  let assumedM = 0;
  for (const workout of facts.workouts) if (inSpan(workout.date)) plannedM += meters(workout.km);
  for (const { sport, localDate, distanceM } of facts.activities) {
    if (past(localDate) && isRun(sport)) actualM += Math.round(distanceM ?? 0);
  }
  for (const belief of facts.beliefs) {
    if (belief.workoutId === null || !past(belief.date)) continue;
    if (belief.state === "assumed") assumedM += meters(belief.plannedKm);
    const saidDone = belief.state === "completed" && belief.activityId === null;
    if (saidDone) actualM += meters(belief.actualKm ?? belief.plannedKm);
  }
  return {
    plannedKm: kmWithOneDecimal(plannedM),
    actualKm: kmWithOneDecimal(actualM),
    assumedKm: kmWithOneDecimal(assumedM),
  };
}

/** As `kmOf`, for the whole week that starts on `weekStart`. */
export function weekKmOf(facts: VolumeFacts, week: { weekStart: LocalDate; until: LocalDate }): WeekKm {
  const { weekStart, until } = week;
  return { weekStart, ...kmOf(facts, { from: weekStart, to: shiftDays(weekStart, 6), until }) };
}

/** The weeks from `weeks` weeks ago to the one that holds `today`, oldest first. */
export function recentWeeks(facts: VolumeFacts, input: { today: LocalDate; weeks: number }): WeekKm[] {
  const thisWeek = weekStartOf(input.today);
  return Array.from({ length: input.weeks + 1 }, (_, index) =>
    weekKmOf(facts, {
      weekStart: shiftDays(thisWeek, -7 * (input.weeks - index)),
      until: shiftDays(input.today, 1),
    }),
  );
}
