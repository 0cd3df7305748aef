import { type DatedWorkout, type LocalDate, type PlanWeek, shiftDays } from "@/lib/training";
import { workoutKindWord } from "@/lib/training/format";

/** Days a run can be moved to: from today to the end of its week, and the first days of the next. */
const DAYS_INTO_NEXT_WEEK = 2;

/** The days that a workout may be offered for moving, with what stands there now. Whether a day is allowed is decided by the edit. */
export function moveTargets(
  week: PlanWeek,
  input: { workout: DatedWorkout; today: LocalDate; following?: PlanWeek },
): { date: LocalDate; holds: string | null }[] {
  const { workout, today, following } = input;
  const next = following?.days.slice(0, DAYS_INTO_NEXT_WEEK) ?? [];
  const last = shiftDays(week.weekStart, 6 + DAYS_INTO_NEXT_WEEK);
  return [...week.days, ...next]
    .filter(({ date }) => date >= today && date <= last && date !== workout.date)
    .map(({ date, workouts }) => ({
      date,
      holds: workouts.length === 0 ? null : workouts.map(({ kind }) => workoutKindWord(kind)).join(", "),
    }));
}
