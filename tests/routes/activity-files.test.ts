import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { loadImport } from "@/lib/data/imports";
import { readExport } from "@/lib/imports";
import { buildFit } from "@/lib/imports/fixtures/build-fit";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { editActivity } from "@/lib/imports/use-cases/edit-activity";
import { exportActivities } from "@/lib/imports/use-cases/export-activities";
import { logActivity } from "@/lib/imports/use-cases/log-activity";
import { rejectedRows } from "@/lib/imports/use-cases/rejected-rows";
import { removeActivity, restoreActivity } from "@/lib/imports/use-cases/remove-activity";
import { sayEverything } from "@/lib/imports/use-cases/say-everything";
import { undoImport } from "@/lib/imports/use-cases/undo-import";
import { viewActivity } from "@/lib/imports/use-cases/view-activities";
import { listOf } from "../support/garmin-list";
import { beliefOf, idOn, importOf, runFor, runnerWithPast, stateOf } from "../support/past-runs";
import { shownFile } from "../support/preview";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

describe("the list as a file", () => {
  test("holds every activity that is not deleted, and brings nothing new when uploaded again", async () => {
    const { context, first, past } = await runnerWithPast();
    await importOf(context, past);
    const activityId = await idOn(context, first.date);
    await removeActivity(context, { requestId: randomUUID(), activityId });
    const bytes = new TextEncoder().encode(await exportActivities(context));
    const { activities } = await readExport({ bytes });
    expect(activities.map(({ localDate }) => localDate).sort()).toEqual(
      past
        .slice(1)
        .map(({ date }) => date)
        .sort(),
    );
    const again = await commitImport(context, { bytes, fileName: "mine.csv", requestId: randomUUID() });
    expect(again.counts).toMatchObject({ added: 0 });
    await expect(rejectedRows(context, { bytes, fileName: "mine.csv" })).rejects.toMatchObject({
      code: "nothingRejected",
    });
  });
});

describe("a file that is said to be everything", () => {
  test("settles the days around it, says so once, and the word can be taken back", async () => {
    const { context, past, first } = await runnerWithPast();
    const { importId } = await importOf(context, past.slice(2, 4));
    expect(await beliefOf(context, first.id)).toMatchObject({ state: "assumed" });
    expect(await beliefOf(context, past.at(-1)?.id)).toMatchObject({ state: "assumed" });
    const before = await stateOf(context);
    await sayEverything(context, { requestId: randomUUID(), importId, everything: true });
    expect(await beliefOf(context, first.id)).toMatchObject({ state: "missed" });
    expect(await beliefOf(context, past.at(-1)?.id)).toMatchObject({ state: "missed" });
    expect((await stateOf(context)).coverage).toEqual([{ from: "2026-11-25", to: "2026-12-15" }]);
    await sayEverything(context, { requestId: randomUUID(), importId, everything: false });
    const after = await stateOf(context);
    expect(after.coverage).toEqual(before.coverage);
    expect(await beliefOf(context, first.id)).toMatchObject({ state: "assumed" });
    const { counts } = await loadImport(context.db, { runnerId: context.runnerId, importId });
    expect(counts).toMatchObject({ added: 2, seen: null });
  });

  test("is undone as a whole", async () => {
    const { context, past, first } = await runnerWithPast();
    const { importId } = await importOf(context, past.slice(2, 4));
    await sayEverything(context, { requestId: randomUUID(), importId, everything: true });
    await undoImport(context, { importId, requestId: randomUUID() });
    expect(await beliefOf(context, first.id)).toMatchObject({ state: "assumed" });
    await expect(
      sayEverything(context, { requestId: randomUUID(), importId, everything: true }),
    ).rejects.toMatchObject({ code: "undone" });
  });
});

describe("a run that was typed in and comes in a file later", () => {
  test("is stored once, with the recording's numbers and the runner's effort, and comes back on undo", async () => {
    const { context, first, past } = await runnerWithPast();
    const typed = runFor(first, { startTime: undefined, distanceM: first.km * 1000 + 150, rpe: 5 });
    const { id } = await logActivity(context, typed);
    const { importId, counts } = await importOf(context, past);
    expect(counts).toMatchObject({ added: past.length - 1, updated: 1 });
    const { activities, feedback } = await stateOf(context);
    expect(activities.find((activity) => activity.id === id)).toMatchObject({ source: "garmin_csv" });
    expect(feedback).toMatchObject([{ rpe: 5, activityId: id, workoutId: first.id }]);
    await undoImport(context, { importId, requestId: randomUUID() });
    const left = (await stateOf(context)).activities;
    expect(left).toMatchObject([{ id, source: "manual", distanceM: typed.distanceM }]);
  });
});

describe("a run whose day was corrected by hand", () => {
  test("is one run still when a watch file of the wrong day comes in, also when it was deleted meanwhile", async () => {
    const { context, first, second } = await runnerWithPast();
    await importOf(context, [first]);
    const activityId = await idOn(context, first.date);
    const then = { date: second.date, startTime: "07:30" };
    await editActivity(context, { requestId: randomUUID(), activityId, edit: then });
    const session = {
      start: `${first.date}T17:00:00Z`,
      distanceM: first.km * 1000,
      timerS: first.minutes * 60,
    };
    const fromWatch = (more: object = {}) =>
      commitImport(context, {
        bytes: buildFit({ sessions: [{ ...session, ...more }] }),
        fileName: "run.fit",
        requestId: randomUUID(),
      });
    expect((await fromWatch()).counts).toMatchObject({ added: 0, updated: 0 });
    const corrected = { id: activityId, localDate: second.date, recordedStart: `${first.date}T18:00:00` };
    expect((await stateOf(context)).activities).toMatchObject([corrected]);
    await removeActivity(context, { requestId: randomUUID(), activityId });
    expect((await fromWatch({ avgHr: 151 })).counts).toMatchObject({ added: 0 });
    expect((await stateOf(context)).activities).toEqual([]);
    await restoreActivity(context, { requestId: randomUUID(), activityId });
    expect((await stateOf(context)).activities).toMatchObject([corrected]);
  });

  test("more than half a year back stays as it was corrected when the same list comes again, also when deleted", async () => {
    const { context, first } = await runnerWithPast();
    const upload = { bytes: listOf([first]), fileName: "Activities.csv" };
    const again = async () =>
      (await commitImport(context, { ...upload, requestId: randomUUID() })).counts.added;
    expect(await again()).toBe(1);
    const activityId = await idOn(context, first.date);
    const edit = { date: "2025-11-26", title: "Mine" };
    await editActivity(context, { requestId: randomUUID(), activityId, edit });
    const corrected = await viewActivity(context, activityId);
    expect(corrected.activity).toMatchObject({ title: "Mine", localDate: "2025-11-26" });
    expect((await shownFile(context, upload)).counts).toMatchObject({ added: 0, duplicates: 1 });
    expect(await again()).toBe(0);
    expect(await viewActivity(context, activityId)).toEqual(corrected);
    await removeActivity(context, { requestId: randomUUID(), activityId });
    expect(await again()).toBe(0);
    await restoreActivity(context, { requestId: randomUUID(), activityId });
    expect((await viewActivity(context, activityId)).activity).toEqual(corrected.activity);
  });
});
