import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as activity from "@/app/api/activities/[id]/route";
import { buildFit } from "@/lib/imports/fixtures/build-fit";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { type ActivityEdit, editActivity } from "@/lib/imports/use-cases/edit-activity";
import { logActivity } from "@/lib/imports/use-cases/log-activity";
import { undoEdit } from "@/lib/imports/use-cases/undo-edit";
import { viewActivity } from "@/lib/imports/use-cases/view-activities";
import { logFeedback } from "@/lib/runner/feedback";
import { shiftDays } from "@/lib/training";
import { idOn, runFor, runnerWithPast, stateOf } from "../support/past-runs";
import { call, signInAs, signOut } from "../support/session";
import { useTestEnvironment } from "../support/test-env";

vi.mock("next/headers", () => import("../support/next-headers"));

beforeAll(useTestEnvironment);
beforeEach(signOut);

const PAIN = { feeling: null, pain: 6, painWhere: "knee", sleep: null, soreness: null, note: "Downhill" };

describe("a correction that is taken back", () => {
  /** A recording with seconds in its start, clocks of its own, and less than can be typed in. */
  async function recorded() {
    const { context, first, second } = await runnerWithPast();
    const session = {
      start: `${first.date}T06:30:23Z`,
      distanceM: 49,
      timerS: 61,
      elapsedS: 75,
      movingS: 60,
    };
    const file = { bytes: buildFit({ sessions: [session] }), fileName: "run.fit" };
    await commitImport(context, { ...file, requestId: randomUUID() });
    const activityId = await idOn(context, first.date);
    return { context, activityId, second };
  }

  test.each([
    ["with the effort", { rpe: 4 }],
    ["without an effort, so that files may improve it again", null],
  ])("leaves all as it was to the second, %s", async (_, said) => {
    const { context, activityId, second } = await recorded();
    if (said !== null) await editActivity(context, { requestId: randomUUID(), activityId, edit: said });
    const before = await stateOf(context);
    const editId = randomUUID();
    const all = { title: "Jog", sport: "trail", date: second.date, startTime: "07:15", rpe: 9 } as const;
    const edit = { ...all, distanceM: 8000, durationS: 2700, avgHr: 120 };
    await editActivity(context, { requestId: editId, activityId, edit });
    const undo = { requestId: randomUUID(), activityId, editId };
    const answer = await undoEdit(context, undo);
    expect(await undoEdit(context, undo)).toEqual(answer);
    const after = await stateOf(context);
    expect(after.activities).toEqual(before.activities);
    expect(after.activities[0]?.startLocal).toMatch(/:23$/);
    expect(after.feedback).toEqual(before.feedback);
    expect(after.fitness?.profile).toEqual(before.fitness?.profile);
  });

  test("is refused when it was corrected again since, when there was none, and to another runner", async () => {
    const { context, activityId, second } = await recorded();
    const [editId, walked] = [randomUUID(), randomUUID()];
    await editActivity(context, { requestId: editId, activityId, edit: { title: "Jog" } });
    await editActivity(context, { requestId: walked, activityId, edit: { title: "Walk" } });
    const undo = (id: string, who = context) =>
      undoEdit(who, { requestId: randomUUID(), activityId, editId: id });
    await expect(undo(editId)).rejects.toMatchObject({ code: "changedSince" });
    await expect(undo(randomUUID())).rejects.toMatchObject({ kind: "notFound" });
    const { context: stranger } = await runnerWithPast();
    await expect(undo(editId, stranger)).rejects.toMatchObject({ kind: "notFound" });
    const { id: other } = await logActivity(context, runFor(second));
    const ofAnother = undoEdit(context, { requestId: randomUUID(), activityId: other, editId: walked });
    await expect(ofAnother).rejects.toMatchObject({ code: "noSuchEdit" });
    expect((await viewActivity(context, activityId)).activity.title).toBe("Walk");
  });

  test("brings a run back from a day more than half a year ago", async () => {
    const { context, activityId } = await recorded();
    const before = await viewActivity(context, activityId);
    const editId = randomUUID();
    await editActivity(context, { requestId: editId, activityId, edit: { date: "2025-11-26" } });
    await undoEdit(context, { requestId: randomUUID(), activityId, editId });
    expect(await viewActivity(context, activityId)).toEqual(before);
  });

  test("leaves to each run and workout what was said of it", async () => {
    const { context, first, second } = await runnerWithPast();
    const ofSecond = { ...PAIN, workoutId: second.id, activityId: null, date: second.date, rpe: 3 };
    await logFeedback(context, { requestId: randomUUID(), feedback: ofSecond });
    const { id: activityId } = await logActivity(context, runFor(first));
    const before = await stateOf(context);
    const editId = randomUUID();
    await editActivity(context, { requestId: editId, activityId, edit: { date: second.date, rpe: 8 } });
    expect((await stateOf(context)).feedback).toEqual([{ ...ofSecond, activityId, rpe: 8 }]);
    await undoEdit(context, { requestId: randomUUID(), activityId, editId });
    const after = await stateOf(context);
    expect(after.feedback).toEqual([ofSecond]);
    expect(after.fitness?.profile).toEqual(before.fitness?.profile);
  });

  test("leaves the words on the run of a workout of the day before with that workout", async () => {
    const { context, first } = await runnerWithPast();
    const run = runFor(first, { date: shiftDays(first.date, 1), distanceM: 2100, durationS: 900 });
    const { id: activityId } = await logActivity(context, run);
    const said = { ...PAIN, workoutId: first.id, activityId, date: first.date, rpe: 3 };
    await logFeedback(context, { requestId: randomUUID(), feedback: said });
    const before = (await stateOf(context)).feedback;
    const editId = randomUUID();
    await editActivity(context, { requestId: editId, activityId, edit: { title: "Jog" } });
    await undoEdit(context, { requestId: randomUUID(), activityId, editId });
    expect(before).toEqual([said]);
    expect((await stateOf(context)).feedback).toEqual([said]);
  });

  test("is refused when the effort was told anew since, and keeps words that it has nothing to do with", async () => {
    const { context, first } = await runnerWithPast();
    const { id: activityId } = await logActivity(context, runFor(first, { rpe: 4 }));
    const edit = async (change: ActivityEdit) => {
      const requestId = randomUUID();
      await editActivity(context, { requestId, activityId, edit: change });
      return requestId;
    };
    const undo = (editId: string) => undoEdit(context, { requestId: randomUUID(), activityId, editId });
    const sixth = await edit({ rpe: 6 });
    const eighth = await edit({ rpe: 8 });
    await expect(undo(sixth)).rejects.toMatchObject({ code: "changedSince" });
    await undo(eighth);
    expect((await viewActivity(context, activityId)).rpe).toBe(6);
    const named = await edit({ title: "Jog" });
    const named7 = await edit({ title: "Tempo", rpe: 7 });
    const feedback = { ...PAIN, workoutId: first.id, activityId, date: first.date, rpe: 9 };
    await logFeedback(context, { requestId: randomUUID(), feedback });
    await expect(undo(named7)).rejects.toMatchObject({ code: "changedSince" });
    await edit({ title: "Jog" });
    await undo(named);
    const { activity: stored, rpe } = await viewActivity(context, activityId);
    expect([stored.title, rpe]).toEqual(["", 9]);
  });

  test("is named over HTTP by the id of its request", async () => {
    const { context, first } = await runnerWithPast();
    const { id } = await logActivity(context, runFor(first, { title: "Hills" }));
    await signInAs(context.runnerId);
    const params = { id };
    const patch = async (change: object) => {
      const body = { requestId: randomUUID(), ...change };
      return (await call(activity.PATCH, { body, method: "PATCH", params })).status;
    };
    const shown = async () => (await (await call(activity.GET, { params })).json()).activity;
    const before = await shown();
    const requestId = randomUUID();
    expect(await patch({ requestId, title: "Jog", distanceM: 5000 })).toBe(200);
    expect(await shown()).toMatchObject({ title: "Jog", distanceM: 5000, flags: ["editedByRunner"] });
    expect(await patch({ undoEdit: "no id" })).toBe(422);
    expect(await patch({ undoEdit: randomUUID() })).toBe(404);
    expect(await patch({ undoEdit: requestId })).toBe(200);
    expect(await shown()).toEqual(before);
  });
});
