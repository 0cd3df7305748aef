import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { linkActivity } from "@/lib/imports/use-cases/link-activity";
import { removeActivity } from "@/lib/imports/use-cases/remove-activity";
import { openQuestions, viewActivity } from "@/lib/imports/use-cases/view-activities";
import { type DatedWorkout, shiftDays } from "@/lib/training";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { runnerClient } from "../support/database";
import { beliefOf, idOn, importOf, runnerWithPast, stateOf } from "../support/past-runs";
import { at, newRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

describe("a link by hand", () => {
  test("moves a run to another workout, and later files with fuller numbers respect it", async () => {
    const { context, first, second, past } = await runnerWithPast();
    await importOf(context, past.slice(0, 4));
    const activityId = await idOn(context, first.date);
    await linkActivity(context, { requestId: randomUUID(), activityId, link: { workoutId: second.id } });
    const linked = { source: "runner", locked: true, activityId };
    expect(await beliefOf(context, second.id)).toMatchObject(linked);
    expect(await beliefOf(context, first.id)).not.toMatchObject({ activityId });
    const longer = past.map((workout) => ({ ...workout, km: workout.km + 1, minutes: workout.minutes + 6 }));
    const { counts } = await importOf(context, longer);
    expect(counts.updated).toBe(4);
    const believed = await beliefOf(context, second.id);
    expect(believed).toMatchObject(linked);
    expect(believed?.actualKm).toBeCloseTo(first.km + 1, 1);
    const { workout } = await viewActivity(context, activityId);
    expect(workout).toMatchObject({ id: second.id, locked: true });
  });

  test("that says it was none of the planned runs stays, until it is left to the matching again", async () => {
    const { context, first, past } = await runnerWithPast();
    await importOf(context, past);
    const activityId = await idOn(context, first.date);
    await linkActivity(context, { requestId: randomUUID(), activityId, link: { workoutId: null } });
    expect((await beliefOf(context, first.id))?.activityId).toBeNull();
    expect((await viewActivity(context, activityId)).unlinked).toBe(true);
    await catchUp(at(context, "2026-12-21T12:00:00Z"));
    expect((await viewActivity(context, activityId)).unlinked).toBe(true);
    await linkActivity(context, { requestId: randomUUID(), activityId, link: "auto" });
    expect(await beliefOf(context, first.id)).toMatchObject({
      state: "completed",
      activityId,
      locked: false,
    });
    const { beliefs } = await stateOf(context);
    expect(beliefs.filter(({ state }) => state === "extra")).toEqual([]);
  });

  test("ends when its run is deleted", async () => {
    const { context, first, second, past } = await runnerWithPast();
    await importOf(context, past.slice(0, 4));
    const activityId = await idOn(context, first.date);
    await linkActivity(context, { requestId: randomUUID(), activityId, link: { workoutId: second.id } });
    await removeActivity(context, { requestId: randomUUID(), activityId });
    expect(await beliefOf(context, second.id)).toMatchObject({ locked: false, state: "completed" });
  });

  test("is refused to a workout ahead or far away, and to another runner", async () => {
    const { context, first, past } = await runnerWithPast();
    await importOf(context, past);
    const activityId = await idOn(context, first.date);
    const { workouts } = await stateOf(context);
    const link = (workoutId: string | undefined, who = context) =>
      linkActivity(who, { requestId: randomUUID(), activityId, link: { workoutId: workoutId ?? "" } });
    const ahead = workouts.find(({ date }) => date > "2026-12-16");
    await expect(link(ahead?.id)).rejects.toMatchObject({ code: "notYet" });
    await expect(link(past.at(-1)?.id)).rejects.toMatchObject({ code: "tooFarApart" });
    await expect(link("no such workout")).rejects.toMatchObject({ kind: "notFound" });
    const stranger = await newRunner();
    const probe = { ...context, db: runnerClient(stranger.runnerId) };
    await expect(link(first.id, probe)).rejects.toMatchObject({ kind: "notFound" });
    await expect(removeActivity(probe, { requestId: randomUUID(), activityId })).rejects.toMatchObject({
      kind: "notFound",
    });
  });
});

describe("a run that may have been a planned one", () => {
  test("is asked on its receipt, and the answer settles it for good", async () => {
    const { context, past } = await runnerWithPast();
    const taken = new Set(past.map(({ date }) => date));
    const next = (workout: DatedWorkout) => shiftDays(workout.date, 1);
    const lone = past.find((workout) => workout.kind !== "long" && !taken.has(next(workout)));
    if (!lone) throw new Error("No run with a free day after it.");
    const { receipt } = await importOf(context, [{ ...lone, date: next(lone) }]);
    expect(receipt?.questions).toMatchObject([{ workoutId: lone.id }]);
    const activityIds = receipt?.questions.map(({ activityId }) => activityId) ?? [];
    const asked = { activityIds, firstDay: lone.date };
    const [question] = await openQuestions(context, asked);
    expect(question?.workout).toMatchObject({ id: lone.id, date: lone.date });
    const activityId = String(question?.activity.id);
    await linkActivity(context, { requestId: randomUUID(), activityId, link: { workoutId: lone.id } });
    expect(await openQuestions(context, asked)).toEqual([]);
    expect(await beliefOf(context, lone.id)).toMatchObject({ state: "moved", locked: true, activityId });
    await linkActivity(context, { requestId: randomUUID(), activityId, link: { workoutId: null } });
    expect(await openQuestions(context, asked)).toEqual([]);
  });
});
