import { shiftDays } from "../calendar";
import type { DatedWorkout } from "../plan-output";
import { inDayOrder } from "../workouts/day-order";
import { purposeOf } from "../workouts/purpose";
import { raceWorkout } from "./race-workout";
import { refitWeek } from "./refit-week";
import { runWalkIsDone } from "./run-walk";
import { runWalkWeek } from "./run-walk-week";
import { standardWeek } from "./standard-week";
import { weekDays } from "./week-days";
import type { WeekRequest } from "./week-request";

function races(request: WeekRequest): DatedWorkout[] {
  const { frame, input, fitness } = request;
  return frame.races.map(({ goal }, index) =>
    raceWorkout(goal, {
      input,
      fitness,
      weekStart: frame.weekStart,
      slot: index === 0 ? "race" : `race${index + 1}`,
    }),
  );
}

/**
 * All workouts of one week in date order: races on their days, then the sessions that phase and volume call for,
 * placed and sized within the rules. Workouts that stay keep their days, and the others are fitted around them.
 */
export function planWeek(request: WeekRequest): DatedWorkout[] {
  const { frame, input, state, fixed, from, usedIds } = request;
  const raceRuns = races(request);
  const days = weekDays(frame, { input, state, fixed: [], from: frame.weekStart });
  const walking = state.runWalkMinutes !== null && !runWalkIsDone(state.runWalkMinutes);
  const sketch = walking ? runWalkWeek(request, days) : standardWeek(request, days);
  const replan = fixed.length > 0 || usedIds.size > 0 || from > frame.weekStart;
  const kept = replan ? refitWeek(request, sketch) : sketch;
  const newRaces = raceRuns.filter(
    (race) => race.date >= from && !fixed.some((workout) => workout.id === race.id),
  );
  const sunday = shiftDays(frame.weekStart, 6);
  return [...newRaces, ...kept]
    .filter((workout) => workout.date <= sunday)
    .map((workout) => ({ ...workout, purpose: purposeOf(workout, frame) }))
    .sort(inDayOrder);
}
