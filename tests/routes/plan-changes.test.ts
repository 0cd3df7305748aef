import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { changeWorkout } from "@/lib/plan/change-workout";
import { applyEdits } from "@/lib/plan/edit-plan";
import { pinWorkout } from "@/lib/plan/pin-workout";
import { regenerate } from "@/lib/plan/regenerate";
import { restoreVersion } from "@/lib/plan/restore-version";
import { planAtVersion, planDiff, planVersions } from "@/lib/plan/versions";
import { workoutView } from "@/lib/plan/views";
import { shiftDays, weekStartOf } from "@/lib/training";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

const id = () => randomUUID();

async function stateOf(context: RunnerContext): Promise<RunnerState> {
  return loadRunnerState(context.db, { runnerId: context.runnerId, from: "2026-01-01" });
}

/** Someone who may run on any day, so that there is room to move. */
const flexible = () =>
  onboardedRunner({
    answers: {
      schedule: {
        days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
        ...{ runsPerWeek: 4, longRunDay: "sun", timeZone: "Europe/Madrid" },
      },
    },
  });

/** An easy run of a full week to come, with a free day beside it. */
async function movable(context: RunnerContext) {
  const { workouts } = await stateOf(context);
  const taken = new Set(workouts.map(({ date }) => date));
  const inWeek = (date: string) => date > "2026-12-06" && date < "2026-12-14";
  for (const { id: workoutId, date, kind } of workouts.filter((workout) => inWeek(workout.date))) {
    const to = [-1, 1].map((days) => shiftDays(date, days)).find((day) => inWeek(day) && !taken.has(day));
    if (to !== undefined && (kind === "easy" || kind === "strides")) return { workoutId, from: date, to };
  }
  throw new Error("No movable workout in this plan.");
}

describe("the runner's own edits", () => {
  test("a move makes a new version, pins the run and says what changed", async () => {
    const context = await flexible();
    const { workoutId, to } = await movable(context);
    const answer = await changeWorkout(context, {
      ...{ requestId: id(), baseVersion: 1, workoutId, op: { op: "move", toDate: to } },
    });
    expect(answer).toMatchObject({
      version: 2,
      changes: [{ workoutId, change: "moved", date: to, reasons: ["edit"] }],
    });
    const moved = (await stateOf(context)).workouts.find((workout) => workout.id === workoutId);
    expect(moved).toMatchObject({ date: to, pinned: true });
    expect((await workoutView(context, workoutId)).changes).toHaveLength(1);
  });

  test("the same request is carried out once and answered alike", async () => {
    const context = await flexible();
    const { workoutId, to } = await movable(context);
    const request = {
      requestId: id(),
      baseVersion: 1,
      ops: [{ op: "move", workoutId, toDate: to }],
      origin: "edit",
    } as const;
    const first = await applyEdits(context, request);
    expect(await applyEdits(context, request)).toEqual(first);
    expect((await stateOf(context)).plan?.version).toBe(2);
  });

  test("an edit of an older version is refused with what changed since, and stores nothing", async () => {
    const context = await flexible();
    const { workoutId, to } = await movable(context);
    await applyEdits(context, {
      requestId: id(),
      baseVersion: 1,
      ops: [{ op: "move", workoutId, toDate: to }],
      origin: "edit",
    });
    const stale = applyEdits(context, {
      requestId: id(),
      baseVersion: 1,
      ops: [{ op: "skip", workoutId }],
      origin: "edit",
    });
    await expect(stale).rejects.toMatchObject({
      kind: "stale",
      extra: { currentVersion: 2, changes: [{ workoutId, change: "moved" }] },
    });
    expect((await stateOf(context)).plan?.version).toBe(2);
  });

  test("two edits at once of the same version: one wins, the other is told", async () => {
    const context = await flexible();
    const { workoutId, to } = await movable(context);
    const edit = () =>
      applyEdits(context, {
        requestId: id(),
        baseVersion: 1,
        ops: [{ op: "move", workoutId, toDate: to }],
        origin: "edit",
      });
    const results = await Promise.allSettled([edit(), edit()]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await stateOf(context)).plan?.version).toBe(2);
  });

  test("an edit that breaks a hard rule is refused with the rule, and stores nothing", async () => {
    const context = await flexible();
    const { workouts } = await stateOf(context);
    const long = workouts.find((workout) => workout.hard && workout.kind === "long");
    const monday = weekStartOf(long?.date ?? "2026-12-14");
    const hard = workouts.find((workout) => workout.hard && workout.date >= monday);
    if (!long || !hard || hard === long) throw new Error("No week has a hard session and a hard long run.");
    const refused = applyEdits(context, {
      ...{ requestId: id(), baseVersion: 1, origin: "edit" },
      ops: [{ op: "move", workoutId: hard.id, toDate: shiftDays(long.date, -1) }],
    });
    await expect(refused).rejects.toMatchObject({
      kind: "badInput",
      code: "breaksRule",
      extra: { violations: expect.arrayContaining([expect.objectContaining({ tier: "H" })]) },
    });
    expect((await stateOf(context)).plan?.version).toBe(1);
  });

  test("history can't be edited", async () => {
    const context = await flexible();
    const first = (await stateOf(context)).workouts[0];
    const later = at(context, "2026-12-02T11:00:00Z");
    const op = { op: "move", workoutId: first?.id ?? "", toDate: "2026-12-04" } as const;
    await expect(
      applyEdits(later, { requestId: id(), baseVersion: 1, ops: [op], origin: "edit" }),
    ).rejects.toMatchObject({ kind: "badInput" });
    await expect(
      pinWorkout(later, { requestId: id(), baseVersion: 1, workoutId: op.workoutId, pinned: true }),
    ).rejects.toMatchObject({ code: "workoutIsPast" });
  });

  test("a pin keeps a run where it is when the plan is made anew", async () => {
    const context = await flexible();
    const { workoutId, from } = await movable(context);
    expect(await pinWorkout(context, { requestId: id(), baseVersion: 1, workoutId, pinned: true })).toEqual({
      version: 2,
      changes: [],
    });
    await regenerate(context, { requestId: id(), baseVersion: 2 });
    const pinned = (await stateOf(context)).workouts.find((workout) => workout.id === workoutId);
    expect(pinned).toMatchObject({ date: from, pinned: true });
  });
});

describe("the runner's word about a run", () => {
  test("done as planned is believed with the planned numbers and survives later calculations", async () => {
    const context = await flexible();
    const first = (await stateOf(context)).workouts[0];
    const later = at(context, "2026-12-02T11:00:00Z");
    const workoutId = first?.id ?? "";
    const answer = await changeWorkout(later, {
      requestId: id(),
      baseVersion: 1,
      workoutId,
      op: { op: "done" },
    });
    expect(answer.version).toBe(1);
    const view = await workoutView(later, workoutId);
    expect(view.view.state).toBe("completed");
    expect(view.view.actualKm).toBeCloseTo(first?.km ?? 0, 1);
    expect(view.beliefs.at(-1)).toMatchObject({ source: "runner", confidence: 0.8 });
    await changeWorkout(later, { requestId: id(), baseVersion: 1, workoutId, op: { op: "unmark" } });
    expect((await workoutView(later, workoutId)).view.state).toBe("assumed");
  });

  test("a run still ahead can't be done, and a skipped day stays in the plan as skipped", async () => {
    const context = await flexible();
    const { workoutId } = await movable(context);
    await expect(
      changeWorkout(context, { requestId: id(), baseVersion: 1, workoutId, op: { op: "done" } }),
    ).rejects.toMatchObject({ code: "notYet" });
    const first = (await stateOf(context)).workouts[0];
    const later = at(context, `${first?.date}T15:00:00Z`);
    await changeWorkout(later, {
      requestId: id(),
      baseVersion: 1,
      workoutId: first?.id ?? "",
      op: { op: "skip" },
    });
    expect((await workoutView(later, first?.id ?? "")).view).toEqual({ state: "skipped" });
  });
});

describe("versions", () => {
  test("undo brings back the days to come exactly and keeps the numbers running", async () => {
    const context = await flexible();
    const { workoutId, to } = await movable(context);
    const before = await stateOf(context);
    await applyEdits(context, {
      requestId: id(),
      baseVersion: 1,
      ops: [{ op: "move", workoutId, toDate: to }],
      origin: "edit",
    });
    const undone = await restoreVersion(context, {
      requestId: id(),
      baseVersion: 2,
      version: 1,
      origin: "undo",
    });
    expect(undone.version).toBe(3);
    expect((await stateOf(context)).workouts).toEqual(before.workouts);
    const { versions } = await planVersions(context);
    expect(versions.map(({ version, origin, changes }) => [version, origin, changes.length])).toEqual([
      [3, "undo", 1],
      [2, "edit", 1],
      [1, "onboarding", 0],
    ]);
    expect((await planDiff(context, { from: 1, to: 3 })).changes).toEqual([]);
    expect((await planDiff(context, { from: 1, to: 2 })).changes).toMatchObject([
      { workoutId, reasons: ["edit"] },
    ]);
  });

  test("any version can be read as it stood", async () => {
    const context = await flexible();
    const { workoutId, to, from } = await movable(context);
    await applyEdits(context, {
      requestId: id(),
      baseVersion: 1,
      ops: [{ op: "move", workoutId, toDate: to }],
      origin: "edit",
    });
    const dateIn = async (version: number) =>
      (await planAtVersion(context, version)).workouts.find((workout) => workout.id === workoutId)?.date;
    expect([await dateIn(1), await dateIn(2)]).toEqual([from, to]);
    await expect(planAtVersion(context, 9)).rejects.toMatchObject({ kind: "notFound" });
  });

  test("regenerating an untouched plan changes nothing", async () => {
    const context = await flexible();
    const before = await stateOf(context);
    const answer = await regenerate(context, { requestId: id(), baseVersion: 1 });
    expect(answer.changes).toEqual([]);
    expect((await stateOf(context)).workouts).toEqual(before.workouts);
  });
});
