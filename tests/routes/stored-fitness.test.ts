import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { readFitness } from "@/lib/ledger/read-fitness";
import { applyEdits } from "@/lib/plan/edit-plan";
import { markWorkout } from "@/lib/plan/mark-workout";
import { pinWorkout } from "@/lib/plan/pin-workout";
import { restoreVersion } from "@/lib/plan/restore-version";
import { logFeedback } from "@/lib/runner/feedback";
import { updateProfile } from "@/lib/runner/update-profile";
import { feedbackSchema } from "@/lib/training";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { listOf } from "../support/garmin-list";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

const id = () => randomUUID();
const SAID = { workoutId: null, activityId: null };
/** A Tuesday, with most of its week still to come. */
const NOW = "2026-12-01T11:00:00Z";
const SUNDAY = "2026-12-06";

async function stateOf(context: RunnerContext): Promise<RunnerState> {
  return loadRunnerState(context.db, { runnerId: context.runnerId, from: "2026-01-01" });
}

/** Runs of this week that may still be changed. */
async function aheadOf(context: RunnerContext): Promise<RunnerState["workouts"]> {
  const { workouts } = await stateOf(context);
  return workouts.filter(({ date }) => "2026-12-01" < date && date <= SUNDAY);
}

/** What the table holds, and what follows from all that is stored. */
async function fitnessOf(context: RunnerContext) {
  const { data } = await context.db
    .from("fitness_profiles")
    .select("profile")
    .eq("runner_id", context.runnerId)
    .single();
  return { stored: data?.profile, computed: await readFitness(context) };
}

async function baseOf(context: RunnerContext): Promise<{ requestId: string; baseVersion: number }> {
  const { plan } = await stateOf(context);
  return { requestId: id(), baseVersion: plan?.version ?? 0 };
}

const CHANGES: readonly [string, (context: RunnerContext) => Promise<unknown>][] = [
  [
    "other running days",
    (context) => {
      const availability = {
        days: ["wed" as const, "sat" as const],
        runsPerWeek: 2,
        longRunDay: "sat" as const,
      };
      return updateProfile(context, { requestId: id(), patch: { availability } });
    },
  ],
  ["illness", (context) => updateProfile(context, { requestId: id(), patch: { health: { ill: true } } })],
  [
    "strong pain",
    (context) => {
      const feedback = feedbackSchema.parse({ ...SAID, date: "2026-12-01", pain: 6 });
      return logFeedback(context, { requestId: id(), feedback });
    },
  ],
  [
    "an edit",
    async (context) => {
      const [run] = await aheadOf(context);
      const ops = [{ op: "skip" as const, workoutId: run?.id ?? "" }];
      return applyEdits(context, { ...(await baseOf(context)), ops, origin: "edit" });
    },
  ],
  [
    "an edit taken back",
    async (context) => {
      const [run] = await aheadOf(context);
      const before = await baseOf(context);
      const ops = [{ op: "skip" as const, workoutId: run?.id ?? "" }];
      await applyEdits(context, { ...before, ops, origin: "edit" });
      const undo = { version: before.baseVersion, origin: "undo" as const };
      return restoreVersion(context, { ...(await baseOf(context)), ...undo });
    },
  ],
  [
    "a fixed run",
    async (context) => {
      const [run] = await aheadOf(context);
      return pinWorkout(context, { ...(await baseOf(context)), workoutId: run?.id ?? "", pinned: true });
    },
  ],
  [
    "a word on a run",
    async (context) => {
      const { workouts } = await stateOf(context);
      const workoutId = workouts.findLast(({ date }) => date < "2026-12-01")?.id ?? "";
      return markWorkout(context, { requestId: id(), workoutId, mark: "skipped" });
    },
  ],
  [
    "an import",
    async (context) => {
      const { workouts } = await stateOf(context);
      const bytes = listOf(
        workouts.filter(({ date }) => date < "2026-12-01").map((run) => ({ ...run, km: 3 })),
      );
      return commitImport(context, { bytes, fileName: "Activities.csv", requestId: id() });
    },
  ],
];

test("the first plan is stored with the fitness of its own week", async () => {
  const { stored, computed } = await fitnessOf(await onboardedRunner());
  expect(stored).toEqual(computed);
  expect(computed.weeklyKm.at(-1)?.plannedKm).toBeGreaterThan(0);
});

test.each(CHANGES)("%s stores the fitness that follows from what is stored then", async (_name, change) => {
  const context = at(await onboardedRunner(), NOW);
  await catchUp(context);
  await change(context);
  const { stored, computed } = await fitnessOf(context);
  expect(stored).toEqual(computed);
});
