import { type LocalDate, WEEKDAYS } from "../calendar";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary } from "../plan-output";
import type { WeekFrame } from "../season/frames";
import type { SeasonState } from "../season/state";

/** All that a week's plan depends on. */
export type WeekRequest = {
  frame: WeekFrame;
  input: PlanInput;
  fitness: FitnessSummary;
  state: SeasonState;
  targetKm: number;
  /** Workouts that stay in this week as they are (pinned, or on days that are not planned anew). */
  fixed: readonly DatedWorkout[];
  /** First day that may be planned; the week is still balanced as a whole. */
  from: LocalDate;
  /** Ids that exist elsewhere in the plan and must not be made again. */
  usedIds: ReadonlySet<string>;
};

/** Preferred long-run day as an index from Monday. */
export function longDayOf(input: PlanInput): number {
  return WEEKDAYS.indexOf(input.availability.longRunDay);
}
