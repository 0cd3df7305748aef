import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { planInputOf } from "@/lib/ledger/plan-input";
import { restoreVersion } from "@/lib/plan/restore-version";
import { versionView } from "@/lib/plan/version-view";
import { planVersions } from "@/lib/plan/versions";
import { addGoal, changeGoal } from "@/lib/runner/goals";
import { updateProfile } from "@/lib/runner/update-profile";
import { type DatedWorkout, hardViolations } from "@/lib/training";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { listOf } from "../support/garmin-list";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

const id = () => randomUUID();

async function stateOf(context: RunnerContext): Promise<RunnerState> {
  return loadRunnerState(context.db, { runnerId: context.runnerId, from: "2026-01-01" });
}

/** A runner who put a race of ten kilometres in the place of their goal, a week after the plan began. */
async function withOtherGoal() {
  const start = await onboardedRunner();
  const before = await stateOf(start);
  const context = at(start, "2026-12-02T11:00:00Z");
  const goal = { kind: "race", priority: "A", distanceM: 10_000, date: "2027-02-28" } as const;
  const goalId = before.goals[0]?.id ?? "";
  await changeGoal(context, { requestId: id(), goalId, goal });
  return { context, before };
}

describe("restoring a version that was made for another goal", () => {
  test("brings the goal back with the days to come, and leaves the past as it is", async () => {
    const { context, before } = await withOtherGoal();
    const between = await stateOf(context);
    expect(between.goals[0]?.goal).toMatchObject({ distanceM: 10_000 });
    const today = "2026-12-02";
    const answer = await restoreVersion(context, {
      requestId: id(),
      baseVersion: between.plan?.version ?? 0,
      version: 1,
      origin: "undo",
    });
    expect(answer.changes.length).toBeGreaterThan(0);
    const after = await stateOf(context);
    expect(after.goals.map(({ goal }) => goal)).toEqual(before.goals.map(({ goal }) => goal));
    expect(after.plan).toMatchObject({ version: 3, origin: "undo" });
    const lastDay = before.plan?.lastDay ?? "";
    const shared = ({ workouts }: RunnerState) => workouts.filter(({ date }) => date <= lastDay);
    expect(shared(after)).toEqual(shared(before));
    const past = ({ workouts }: RunnerState) => workouts.filter(({ date }) => date < today);
    expect(past(after)).toEqual(past(between));
    // The week that came into view since then follows from the restored season.
    expect(after.workouts.some(({ date }) => date > lastDay)).toBe(true);
    expect((await planVersions(context)).versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  test("can itself be undone", async () => {
    const { context } = await withOtherGoal();
    const between = await stateOf(context);
    const restore = (baseVersion: number, version: number) =>
      restoreVersion(context, { requestId: id(), baseVersion, version, origin: "restore" });
    await restore(2, 1);
    await restore(3, 2);
    const after = await stateOf(context);
    expect(after.goals[0]?.goal).toMatchObject({ distanceM: 10_000 });
    expect(after.workouts).toEqual(between.workouts);
  });
});

describe("restoring a version that would not be safe any more", () => {
  test("is refused with the rule and what to do instead, and stores nothing", async () => {
    const context = await onboardedRunner();
    const patch = { health: { painScore: 6 } };
    const { version } = await updateProfile(context, { requestId: id(), patch });
    expect(version).toBe(2);
    const refused = restoreVersion(context, { requestId: id(), baseVersion: 2, version: 1, origin: "undo" });
    await expect(refused).rejects.toMatchObject({
      code: "breaksRule",
      message: expect.stringContaining("Change your goals, days or single runs instead"),
    });
    expect((await stateOf(context)).plan?.version).toBe(2);
  });
});

const RACE_DAY = "2026-12-13";
const AFTER_RACE = "2026-12-15";

/** A runner whose list holds a race of ten kilometres in so many minutes, with what was planned before it run as planned. */
async function afterRace(minutes: number) {
  const start = await onboardedRunner();
  const race = { kind: "race", priority: "C", distanceM: 10_000, date: RACE_DAY } as const;
  await addGoal(start, { requestId: id(), goal: race });
  const context = at(start, `${AFTER_RACE}T12:00:00Z`);
  await catchUp(context);
  const before = await stateOf(context);
  const ran = before.workouts
    .filter(({ date }) => date < AFTER_RACE)
    .map((workout) => (workout.date === RACE_DAY ? { ...workout, km: 10, minutes } : workout));
  await commitImport(context, { bytes: listOf(ran), fileName: "Activities.csv", requestId: id() });
  const between = await stateOf(context);
  return { context, before, between };
}

function ahead({ workouts }: RunnerState): DatedWorkout[] {
  return workouts.filter(({ date }) => date >= AFTER_RACE);
}

/** What a run is, without its paces. */
function skeletonOf({ id, date, kind, purpose, steps }: DatedWorkout) {
  return { id, date, kind, purpose, parts: steps.map((step) => [step.kind, step.zone, step.times]) };
}

describe.each([
  { change: "better", minutes: 45, reason: "fitnessUp" },
  { change: "worse", minutes: 52, reason: "fitnessDown" },
])("undoing new data that show a fitness $change than before", ({ minutes, reason }) => {
  test("brings the runs back at the paces of today, says so, and keeps every hard rule", async () => {
    const { context, before, between } = await afterRace(minutes);
    const [was, is] = [before.plan?.fitness.vdot ?? 0, between.plan?.fitness.vdot ?? 0];
    expect(Math.sign(is - was)).toBe(reason === "fitnessUp" ? 1 : -1);
    const [version, baseVersion] = [before.plan?.version ?? 0, between.plan?.version ?? 0];
    expect(baseVersion).toBe(version + 1);
    const preview = (await versionView(context, version)).restore;
    expect(preview).toMatchObject({ refusal: null, repaced: { vdotBefore: was, vdotAfter: is } });
    const { changes } = await restoreVersion(context, {
      requestId: id(),
      baseVersion,
      version,
      origin: "undo",
    });
    expect(changes).toEqual(preview?.changes);
    const after = await stateOf(context);
    expect(after.plan?.fitness).toEqual(between.plan?.fitness);
    expect(ahead(after).map(skeletonOf)).toEqual(ahead(before).map(skeletonOf));
    expect(after.workouts.filter(({ date }) => date < AFTER_RACE)).toEqual(
      between.workouts.filter(({ date }) => date < AFTER_RACE),
    );
    if (after.plan === null) throw new Error("The plan was lost.");
    const { season, fitness } = after.plan;
    const input = planInputOf(after, AFTER_RACE);
    expect(hardViolations({ workouts: ahead(after), input, season, fitness })).toEqual([]);
    expect(new Set(changes.flatMap(({ reasons }) => reasons))).toEqual(new Set(["edit", reason]));
    const { evidence } = await versionView(context, baseVersion + 1);
    expect(evidence).toMatchObject([
      { reason, rows: [{ kind: "fitness", vdotBefore: was, vdotAfter: is, source: "race" }] },
    ]);
  });
});

describe("undoing new data that show a much worse fitness", () => {
  test("is still refused where the slower paces make a long run a hard day beside another", async () => {
    const { context, before } = await afterRace(58);
    const preview = (await versionView(context, before.plan?.version ?? 0)).restore;
    expect(preview?.repaced).not.toBeNull();
    expect(preview?.refusal).toContain("Two hard days in a row");
  });
});
