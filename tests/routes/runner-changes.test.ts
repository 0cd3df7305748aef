import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { versionView } from "@/lib/plan/version-view";
import { workoutView } from "@/lib/plan/views";
import { listFeedback, logFeedback } from "@/lib/runner/feedback";
import { addGoal, changeGoal, dropGoal } from "@/lib/runner/goals";
import { profileView } from "@/lib/runner/profile";
import { updateProfile } from "@/lib/runner/update-profile";
import { feedbackSchema, type Goal, weekdayOf } from "@/lib/training";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

const id = () => randomUUID();

async function stateOf(context: RunnerContext): Promise<RunnerState> {
  return loadRunnerState(context.db, { runnerId: context.runnerId, from: "2026-01-01" });
}

describe("profile", () => {
  test("units and time zone change without touching the plan", async () => {
    const context = await onboardedRunner();
    const patch = { units: "mi", timeZone: "America/New_York" } as const;
    expect(await updateProfile(context, { requestId: id(), patch })).toEqual({ version: 1, changes: [] });
    expect(await profileView(context)).toMatchObject({ ...patch, version: 1 });
  });

  test("other days make a new version on those days, with the reason", async () => {
    const context = await onboardedRunner();
    const availability = { days: ["mon", "wed", "fri"], runsPerWeek: 3, longRunDay: "fri" } as const;
    const answer = await updateProfile(context, {
      requestId: id(),
      patch: { availability: { ...availability, days: [...availability.days] } },
    });
    expect(answer.version).toBe(2);
    expect(new Set(answer.changes.flatMap(({ reasons }) => reasons))).toEqual(new Set(["availability"]));
    const { workouts } = await stateOf(context);
    const days = new Set(
      workouts.filter(({ date }) => date > "2026-11-30").map(({ date }) => weekdayOf(date)),
    );
    expect([...days].every((day) => ["mon", "wed", "fri"].includes(day))).toBe(true);
  });

  test("illness makes the coming days lighter at once", async () => {
    const context = await onboardedRunner();
    const km = (workouts: RunnerState["workouts"]) =>
      workouts.filter(({ date }) => date <= "2026-12-06").reduce((sum, workout) => sum + workout.km, 0);
    const before = km((await stateOf(context)).workouts);
    const { changes } = await updateProfile(context, { requestId: id(), patch: { health: { ill: true } } });
    expect(changes.every(({ reasons }) => reasons.includes("health"))).toBe(true);
    const { workouts } = await stateOf(context);
    expect(km(workouts)).toBeLessThan(before);
    expect(workouts.filter(({ date }) => date <= "2026-11-28").some(({ hard }) => hard)).toBe(false);
  });

  test.each([
    [{ availability: { runsPerWeek: 6 } }, "availability.runsPerWeek"],
    [{ availability: { longRunDay: "mon" } }, "availability.longRunDay"],
    [{ runner: { hrMax: 120, hrRest: 105 } }, "runner.hrRest"],
  ] as const)("a patch that contradicts itself is refused beside its field", async (patch, field) => {
    const context = await onboardedRunner();
    const refused = updateProfile(context, { requestId: id(), patch });
    await expect(refused).rejects.toMatchObject({
      kind: "badInput",
      fields: { [field]: expect.any(String) },
    });
    expect((await stateOf(context)).plan?.version).toBe(1);
  });

  test("a heart rate can be taken back", async () => {
    const context = await onboardedRunner();
    await updateProfile(context, { requestId: id(), patch: { runner: { hrMax: 190, hrRest: 50 } } });
    expect((await profileView(context)).runner).toMatchObject({ hrMax: 190, hrRest: 50 });
    await updateProfile(context, { requestId: id(), patch: { runner: { hrRest: null } } });
    expect((await profileView(context)).runner).not.toHaveProperty("hrRest");
  });
});

describe("goals", () => {
  const tenK: Goal = { kind: "race", priority: "B", distanceM: 10_000, date: "2027-01-17" };

  test("another race appears in the plan on its day, reason newGoal", async () => {
    const context = await onboardedRunner();
    const { version, changes } = await addGoal(context, { requestId: id(), goal: tenK });
    expect(version).toBe(2);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ reasons }) => reasons.includes("newGoal"))).toBe(true);
    const race = (await stateOf(context)).workouts.find(({ kind }) => kind === "race");
    expect(race?.date).toBe(tenK.date);
  });

  test("an impossible goal is refused with alternatives, and nothing is stored", async () => {
    const context = await onboardedRunner();
    const goal: Goal = { kind: "race", priority: "A", distanceM: 100_000, date: "2026-12-20" };
    const refused = addGoal(context, { requestId: id(), goal });
    await expect(refused).rejects.toMatchObject({
      code: "notFeasible",
      extra: { reason: { alternatives: expect.any(Array) } },
    });
    const state = await stateOf(context);
    expect([state.plan?.version, state.goals.length]).toEqual([1, 1]);
  });

  test("a race in the past, or on the day of another, is refused beside its date", async () => {
    const context = await onboardedRunner();
    for (const date of ["2026-11-01", "2027-03-14"]) {
      await expect(addGoal(context, { requestId: id(), goal: { ...tenK, date } })).rejects.toMatchObject({
        kind: "badInput",
        fields: { date: expect.any(String) },
      });
    }
  });

  test("a goal can be changed and dropped; without any the plan keeps the runner fit", async () => {
    const context = await onboardedRunner();
    const [goal] = (await stateOf(context)).goals;
    const later: Goal = { kind: "race", priority: "A", distanceM: 21_097.5, date: "2027-04-11" };
    await changeGoal(context, { requestId: id(), goalId: goal?.id ?? "", goal: later });
    const changed = await stateOf(context);
    expect(changed.goals.map((known) => known.goal)).toEqual([later]);
    expect(changed.plan?.season.end).not.toBe("2027-03-14");
    await dropGoal(context, { requestId: id(), goalId: changed.goals[0]?.id ?? "" });
    const dropped = await stateOf(context);
    expect(dropped.goals).toEqual([]);
    expect(dropped.plan?.seasonInput.goals).toEqual([{ kind: "maintain" }]);
    await expect(dropGoal(context, { requestId: id(), goalId: goal?.id ?? "" })).rejects.toMatchObject({
      kind: "notFound",
    });
  });
});

describe("feedback", () => {
  const felt = (input: object) => feedbackSchema.parse({ date: "2026-12-01", workoutId: null, ...input });

  async function pastRun(context: RunnerContext) {
    const [first] = (await stateOf(context)).workouts;
    return { workoutId: first?.id ?? "", date: first?.date ?? "" };
  }

  test("an effort says that the run was done, and can be corrected", async () => {
    const context = at(await onboardedRunner(), "2026-12-02T11:00:00Z");
    const run = await pastRun(context);
    const answer = await logFeedback(context, {
      requestId: id(),
      feedback: felt({ ...run, rpe: 4, feeling: 4 }),
    });
    expect(answer).toEqual({ version: 1, changes: [], advice: null });
    const view = await workoutView(context, run.workoutId);
    expect(view.view.state).toBe("completed");
    expect(view.feedback).toMatchObject({ rpe: 4, feeling: 4, date: run.date });
    await logFeedback(context, { requestId: id(), feedback: felt({ ...run, rpe: 6, note: "Windy" }) });
    expect((await listFeedback(context)).feedback).toMatchObject([{ rpe: 6, note: "Windy" }]);
  });

  test("never raises fitness", async () => {
    const context = at(await onboardedRunner(), "2026-12-02T11:00:00Z");
    const vdot = async () => (await stateOf(context)).fitness?.profile as { summary: { vdot: number } };
    const before = await vdot();
    await logFeedback(context, { requestId: id(), feedback: felt({ ...(await pastRun(context)), rpe: 2 }) });
    expect((await vdot()).summary.vdot).toBeLessThanOrEqual(before.summary.vdot);
  });

  test("strong pain makes the plan lighter at once; again within two weeks points to a clinician", async () => {
    const context = at(await onboardedRunner(), "2026-12-02T11:00:00Z");
    const run = await pastRun(context);
    const first = await logFeedback(context, {
      requestId: id(),
      feedback: felt({ ...run, rpe: 5, pain: 6, painWhere: "shin" }),
    });
    expect(first).toMatchObject({ version: 2, advice: "takeItEasy" });
    expect(first.changes.every(({ reasons }) => reasons.includes("pain"))).toBe(true);
    const { evidence } = await versionView(context, 2);
    expect(evidence).toEqual([{ reason: "pain", rows: [{ kind: "feedback", date: run.date, pain: 6 }] }]);
    const state = await stateOf(context);
    expect(state.profile.health.painScore).toBe(6);
    expect(
      state.workouts.some(({ date, hard }) => date >= "2026-12-02" && date <= "2026-12-04" && hard),
    ).toBe(false);
    const again = await logFeedback(context, {
      requestId: id(),
      feedback: felt({ date: "2026-12-02", pain: 5 }),
    });
    expect(again.advice).toBe("seeClinician");
    const better = await logFeedback(context, {
      requestId: id(),
      feedback: felt({ date: "2026-12-02", pain: 1 }),
    });
    expect(better.advice).toBeNull();
    expect((await stateOf(context)).profile.health.painScore).toBe(1);
  });

  test("of a run still ahead is refused", async () => {
    const context = await onboardedRunner();
    const { workouts } = await stateOf(context);
    const feedback = felt({ workoutId: workouts.at(-1)?.id, rpe: 3 });
    await expect(logFeedback(context, { requestId: id(), feedback })).rejects.toMatchObject({
      code: "notYet",
    });
  });

  test("sent twice is one change, answered alike", async () => {
    const context = at(await onboardedRunner(), "2026-12-02T11:00:00Z");
    const request = { requestId: id(), feedback: felt({ ...(await pastRun(context)), pain: 7 }) };
    const first = await logFeedback(context, request);
    expect(await logFeedback(context, request)).toEqual(first);
    expect((await stateOf(context)).plan?.version).toBe(first.version);
  });
});
