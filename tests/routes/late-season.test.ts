import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { applyFacts } from "@/lib/coach/facts/apply-facts";
import { factChange } from "@/lib/coach/facts/fact-change";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadCoach } from "@/lib/data/coach-load";
import { loadSeasonState } from "@/lib/data/runner-state";
import { listSnapshots } from "@/lib/data/snapshots";
import { jobDb } from "@/lib/data/weekly-runs";
import { removeActivity } from "@/lib/imports/use-cases/remove-activity";
import { snapshotRunner } from "@/lib/maintenance/snapshot-runner";
import { loadFromDay } from "@/lib/plan/first-day";
import { markWorkout } from "@/lib/plan/mark-workout";
import { logFeedback } from "@/lib/runner/feedback";
import { updateProfile } from "@/lib/runner/update-profile";
import { type Feedback, localDateAt, shiftDays, weekStartOf } from "@/lib/training";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { importOf } from "../support/past-runs";
import { at, onboardedRunner, WEDNESDAY } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

const FIRST_WEEK = weekStartOf(localDateAt(WEDNESDAY, "UTC"));
/** A week in which facts of half a year alone make another plan than those of the whole season. */
const WEEKS = 36;
const WEEKS_A_FILE = 4;
const RACE = {
  kind: "race",
  priority: "A",
  distanceM: 42_195,
  date: shiftDays(FIRST_WEEK, 7 * 48 + 6),
} as const;

const FELT = {
  ...{ activityId: null, feeling: 4, pain: null, painWhere: "" },
  ...{ sleep: null, soreness: null, note: "" },
};

function about({ id, date }: { id: string; date: string }) {
  return { workoutId: id, date };
}

const seasonOf = ({ db, runnerId, now }: RunnerContext) =>
  loadSeasonState(db, { runnerId, from: loadFromDay(now) });

async function coachStateOf({ db, runnerId, now }: RunnerContext) {
  const ask = { requestId: randomUUID(), threadId: null, messages: 1 };
  return (await loadCoach(db, { runnerId, from: loadFromDay(now), ask })).state;
}

/** A runner who has run as planned for more weeks than a page looks back, and uploads it every few weeks. */
async function runnerOfWeeks(weeks: number): Promise<RunnerContext> {
  let context = await onboardedRunner({ answers: { goal: RACE } });
  for (let week = 0; week < weeks; week += WEEKS_A_FILE) {
    const from = shiftDays(FIRST_WEEK, 7 * week);
    const next = shiftDays(from, 7 * WEEKS_A_FILE);
    context = at(context, `${next}T18:00:00Z`);
    const { workouts } = await seasonOf(context);
    await importOf(
      context,
      workouts.filter(({ date }) => from <= date && date < next),
    );
    await catchUp(context);
  }
  return context;
}

describe("after more than half a year of a season", () => {
  let context: RunnerContext;
  beforeAll(async () => {
    await useTestEnvironment();
    context = await runnerOfWeeks(WEEKS);
  }, 120_000);

  test("the coach previews of a feedback what logging it changes", async () => {
    const today = localDateAt(context.now, "Europe/Madrid");
    const feedback: Feedback = { ...FELT, workoutId: null, date: shiftDays(today, -1), rpe: 4 };
    const state = await coachStateOf(context);
    const op = { op: "logFeedback", feedback } as const;
    const { change } = factChange(state, { op, today, now: context.now });
    const { changes } = await logFeedback(context, { requestId: randomUUID(), feedback });
    expect(change.plan?.changes ?? []).toEqual(changes);
  });

  test.each<[string, (of: { id: string; date: string }) => Promise<unknown>]>([
    [
      "feedback on",
      (workout) =>
        logFeedback(context, { requestId: randomUUID(), feedback: { ...FELT, ...about(workout), rpe: 7 } }),
    ],
    [
      "a suggested feedback on",
      async (workout) => {
        const op = { op: "logFeedback", feedback: { ...FELT, ...about(workout), rpe: 7 } } as const;
        const baseVersion = (await seasonOf(context)).plan?.version ?? 0;
        const ids = { requestId: randomUUID(), proposalId: randomUUID() };
        return applyFacts(context, { ...ids, op, baseVersion, before: {} });
      },
    ],
    ["a word on", ({ id }) => markWorkout(context, { requestId: randomUUID(), workoutId: id, mark: "done" })],
  ])(
    "%s a run of four months ago corrects the frozen months by all facts that they are made from",
    async (_, say) => {
      const { db, runnerId, now } = context;
      const { workouts, activities, profile } = await seasonOf(context);
      const runOn = (day: string) => activities.find(({ localDate }) => localDate === day);
      const workout = workouts.find(({ date }) => date >= "2027-04-10" && runOn(date) !== undefined);
      const run = runOn(workout?.date ?? "");
      if (workout === undefined || run === undefined) throw new Error("There is a run in April.");
      await removeActivity(context, { requestId: randomUUID(), activityId: run.id });
      // A season that has just begun reaches no further back than half a year.
      const methodology = profile.methodology === "polarized" ? "pyramidal" : "polarized";
      await updateProfile(context, { requestId: randomUUID(), patch: { methodology } });
      await snapshotRunner(jobDb(), { runnerId, now });
      const frozen = await listSnapshots(db, { runnerId });
      await say(workout);
      const corrected = await listSnapshots(db, { runnerId });
      expect(corrected.length).toBeGreaterThan(frozen.length);
      // Maintenance, which reads everything, finds nothing to mend.
      expect(await snapshotRunner(jobDb(), { runnerId, now })).toBe(0);
    },
  );
});
