import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { changeActivitySchema } from "@/app/api/activities/schema";
import { listActivities } from "@/lib/data/activities";
import { buildFit } from "@/lib/imports/fixtures/build-fit";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { editActivity } from "@/lib/imports/use-cases/edit-activity";
import { linkActivity } from "@/lib/imports/use-cases/link-activity";
import { logActivity } from "@/lib/imports/use-cases/log-activity";
import { removeActivity, restoreActivity } from "@/lib/imports/use-cases/remove-activity";
import { undoEdit } from "@/lib/imports/use-cases/undo-edit";
import { viewActivity } from "@/lib/imports/use-cases/view-activities";
import { readHistory } from "@/lib/ledger/read-history";
import { parseInput } from "@/lib/parse-input";
import { beliefOf, DAYS, idOn, importOf, runFor, runnerWithPast, stateOf } from "../support/past-runs";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

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
    const { context, activityId } = await recorded();
    const editId = randomUUID();
    await editActivity(context, { requestId: editId, activityId, edit: { title: "Jog" } });
    await editActivity(context, { requestId: randomUUID(), activityId, edit: { title: "Walk" } });
    const undo = (id: string, who = context) =>
      undoEdit(who, { requestId: randomUUID(), activityId, editId: id });
    await expect(undo(editId)).rejects.toMatchObject({ code: "changedSince" });
    await expect(undo(randomUUID())).rejects.toMatchObject({ kind: "notFound" });
    const { context: stranger } = await runnerWithPast();
    await expect(undo(editId, stranger)).rejects.toMatchObject({ kind: "notFound" });
    expect((await viewActivity(context, activityId)).activity.title).toBe("Walk");
    const body = parseInput(changeActivitySchema, { requestId: randomUUID(), undoEdit: editId });
    expect(body).toMatchObject({ undoEdit: editId });
  });
});

describe("an activity that is deleted", () => {
  test("takes its consequences along, comes back on request, and no file brings it back", async () => {
    const { context, second, past } = await runnerWithPast();
    await importOf(context, past);
    const activityId = await idOn(context, second.date);
    const before = await stateOf(context);
    const requestId = randomUUID();
    const gone = await removeActivity(context, { requestId, activityId });
    expect(await removeActivity(context, { requestId, activityId })).toEqual(gone);
    expect(await beliefOf(context, second.id)).toMatchObject({ state: "missed", activityId: null });
    expect(await listActivities(context.db, { runnerId: context.runnerId, ...DAYS })).toHaveLength(
      past.length - 1,
    );
    const again = await importOf(context, past.slice(0, -1));
    expect(again.counts.added).toBe(0);
    await expect(viewActivity(context, activityId)).rejects.toMatchObject({ kind: "notFound" });
    await restoreActivity(context, { requestId: randomUUID(), activityId });
    const after = await stateOf(context);
    expect(after.activities).toEqual(before.activities);
    expect(await beliefOf(context, second.id)).toMatchObject({ state: "completed", activityId });
    expect(after.fitness?.profile).toEqual(before.fitness?.profile);
  });

  test("that was outside the plan leaves no extra run behind", async () => {
    const { context, first } = await runnerWithPast();
    const run = { ...runFor(first), distanceM: 1500, durationS: 900 };
    const { id: activityId } = await logActivity(context, run);
    await linkActivity(context, { requestId: randomUUID(), activityId, link: { workoutId: null } });
    await removeActivity(context, { requestId: randomUUID(), activityId });
    const history = await readHistory(context, { ...DAYS, today: "2026-12-01" });
    expect(history.filter(({ state }) => state === "extra")).toEqual([]);
  });
});
