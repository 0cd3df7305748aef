import { datesBetween, earlierOf, type LocalDate, laterOf, shiftDays, weekStartOf } from "../calendar";
import type { DatedWorkout, PhaseName, PlanOutput, PlanWeek, Season, WeekKind } from "../plan-output";
import { sumKm, sumMinutes } from "../workouts/totals";

/** All workouts of a plan with their dates, in date order. */
export function workoutsOf(plan: PlanOutput): DatedWorkout[] {
  return plan.weeks.flatMap((week) =>
    week.days.flatMap((day) => day.workouts.map((workout) => ({ ...workout, date: day.date }))),
  );
}

/** Phase that the season gives a day; maintain outside every phase. */
export function phaseOn(season: Season, date: LocalDate): PhaseName {
  return season.phases.find((phase) => phase.start <= date && date <= phase.end)?.name ?? "maintain";
}

/** Kind that the season gives the week of `weekStart`; a plain training week outside the season. */
export function weekKindOn(season: Season, weekStart: LocalDate): WeekKind {
  return season.weeklyKm.find((week) => week.weekStart === weekStart)?.kind ?? "load";
}

function undated({ date: _date, ...workout }: DatedWorkout): Omit<DatedWorkout, "date"> {
  return workout;
}

/** Groups dated workouts into weeks with totals: every day from `first` to `last` is there, rest days empty. */
export function weeksFrom(input: {
  workouts: readonly DatedWorkout[];
  season: Season;
  first: LocalDate;
  last: LocalDate;
}): PlanWeek[] {
  const { workouts, season, first, last } = input;
  const weeks: PlanWeek[] = [];
  for (let weekStart = weekStartOf(first); weekStart <= last; weekStart = shiftDays(weekStart, 7)) {
    const from = laterOf(weekStart, first);
    const end = shiftDays(weekStart, 6);
    const inWeek = workouts.filter(
      (workout) => from <= workout.date && workout.date <= end && workout.date <= last,
    );
    weeks.push({
      weekStart,
      phase: phaseOn(season, from),
      kind: weekKindOn(season, weekStart),
      km: sumKm(inWeek),
      minutes: sumMinutes(inWeek),
      days: datesBetween(from, earlierOf(end, last)).map((date) => ({
        date,
        workouts: inWeek.filter((workout) => workout.date === date).map(undated),
      })),
    });
  }
  return weeks;
}
