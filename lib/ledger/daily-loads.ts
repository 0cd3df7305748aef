import type { RunnerState } from "@/lib/data/runner-state";
import { activityLoad, type LoadMethod, type LocalDate, workoutLoad } from "@/lib/training";
import { effortsByRun } from "./efforts";
import { historyFrom } from "./history";

/** Load of one run and how it was found; `assumed` is believed without data. */
export type LoadEntry = { date: LocalDate; load: number; method: LoadMethod | "assumed" };

function recordedLoads(
  state: RunnerState,
  input: { counts: (date: LocalDate) => boolean; thresholdPaceSecPerKm: number },
): LoadEntry[] {
  const { counts, thresholdPaceSecPerKm } = input;
  const { sex = "unspecified", hrMax, hrRest } = state.profile.runner ?? {};
  const efforts = effortsByRun(state);
  return state.activities
    .filter((activity) => counts(activity.localDate))
    .map((activity) => {
      const rpe = efforts.get(activity.id);
      const load = activityLoad(activity, {
        thresholdPaceSecPerKm,
        sex,
        ...(hrMax === undefined ? {} : { hrMax }),
        ...(hrRest === undefined ? {} : { hrRest }),
        ...(rpe === undefined ? {} : { rpe }),
      });
      return { date: activity.localDate, ...load };
    });
}

/**
 * Loads of everything recorded or believed before `today`, oldest first, on a scale where an hour at threshold is 100.
 * One order for sums, whatever the order of the facts.
 */
export function dailyLoads(
  state: RunnerState,
  input: { today: LocalDate; thresholdPaceSecPerKm: number },
): LoadEntry[] {
  const { today, thresholdPaceSecPerKm } = input;
  const from = historyFrom(today);
  const counts = (date: LocalDate) => date >= from && date < today;
  const planned = new Map(state.workouts.map((workout) => [workout.id, workout]));
  const believed = state.beliefs.flatMap((belief): LoadEntry[] => {
    const workout = belief.workoutId === null ? undefined : planned.get(belief.workoutId);
    const withoutData =
      belief.state === "assumed" || (belief.state === "completed" && belief.activityId === null);
    if (workout === undefined || !withoutData || !counts(belief.date)) return [];
    const { load } = workoutLoad(workout, { thresholdPaceSecPerKm });
    return [{ date: belief.date, load, method: "assumed" }];
  });
  return [...recordedLoads(state, { counts, thresholdPaceSecPerKm }), ...believed].sort((a, b) =>
    a.date === b.date ? a.load - b.load : a.date < b.date ? -1 : 1,
  );
}
