import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import type { LoggedRun } from "@/lib/imports/use-cases/log-activity";
import type { DatedWorkout } from "@/lib/training";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { listOf } from "./garmin-list";
import { at, onboardedRunner } from "./runners";

/** A Wednesday three weeks after the usual runner's start on 25 November. */
export const LATER = "2026-12-16T12:00:00Z";
export const DAYS = { from: "2026-10-01", to: "2027-03-31" };

/** The runner's state from autumn on. */
export function stateOf({ db, runnerId }: RunnerContext): Promise<RunnerState> {
  return loadRunnerState(db, { runnerId, from: DAYS.from });
}

/** What is believed of one workout now. */
export async function beliefOf(context: RunnerContext, workoutId: string | undefined) {
  return (await stateOf(context)).beliefs.find((belief) => belief.workoutId === workoutId);
}

/** A runner three weeks in with the first planned workouts, nothing uploaded yet. */
export async function runnerWithPast() {
  const context = at(await onboardedRunner(), LATER);
  await catchUp(context);
  const { workouts } = await stateOf(context);
  const [first, second, ...rest] = workouts.filter(({ date }) => date < "2026-12-16");
  if (!first || !second) throw new Error("The plan has no past.");
  return { context, first, second, past: [first, second, ...rest] };
}

/** A run typed in as the workout was planned. */
export function runFor(workout: DatedWorkout, more: Partial<LoggedRun> = {}): LoggedRun {
  return {
    requestId: randomUUID(),
    date: workout.date,
    startTime: "07:30",
    sport: "run",
    distanceM: workout.km * 1000,
    durationS: Math.round(workout.minutes * 60),
    title: "",
    again: false,
    ...more,
  };
}

/** Uploads a Garmin list of these workouts, run as planned. */
export async function importOf(context: RunnerContext, workouts: readonly DatedWorkout[]) {
  const file = { bytes: listOf(workouts), fileName: "Activities.csv" };
  return commitImport(context, { ...file, requestId: randomUUID() });
}

/** The id of the activity of a day. */
export async function idOn(context: RunnerContext, date: string): Promise<string> {
  const found = (await stateOf(context)).activities.find(({ localDate }) => localDate === date);
  if (found === undefined) throw new Error(`Nothing was run on ${date}.`);
  return found.id;
}
