import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { changeActivitySchema, logActivitySchema } from "@/app/api/activities/schema";
import { listActivities } from "@/lib/data/activities";
import type { RunnerContext } from "@/lib/data/change-runner";
import { type ActivityEdit, editActivity } from "@/lib/imports/use-cases/edit-activity";
import { linkActivity } from "@/lib/imports/use-cases/link-activity";
import { logActivity } from "@/lib/imports/use-cases/log-activity";
import { removeActivity, restoreActivity } from "@/lib/imports/use-cases/remove-activity";
import { viewActivities, viewActivity } from "@/lib/imports/use-cases/view-activities";
import { readHistory } from "@/lib/ledger/read-history";
import { parseInput } from "@/lib/parse-input";
import { logFeedback } from "@/lib/runner/feedback";
import type { DatedWorkout } from "@/lib/training";
import { beliefOf, DAYS, idOn, importOf, runFor, runnerWithPast, stateOf } from "../support/past-runs";
import { useTestEnvironment } from "../support/test-env";

const EVERYTHING = { from: null, sport: "all", plan: "all" } as const;

beforeAll(useTestEnvironment);

describe("a run that was typed in", () => {
  test("counts for the workout it was, with its effort, as an imported one would", async () => {
    const { context, first } = await runnerWithPast();
    const run = runFor(first, { rpe: 4, avgHr: 141 });
    const answer = await logActivity(context, run);
    const belief = await beliefOf(context, first.id);
    expect(belief).toMatchObject({ state: "completed", source: "log", activityId: answer.id });
    const { activities, feedback } = await stateOf(context);
    expect(activities).toMatchObject([{ source: "manual", avgHr: 141, importId: null }]);
    expect(feedback).toMatchObject([{ workoutId: first.id, activityId: answer.id, rpe: 4 }]);
    expect(answer.words.join(" ")).toContain("had been assumed done");
  });

  test("is stored once however often the request comes", async () => {
    const { context, first } = await runnerWithPast();
    const run = runFor(first);
    const answers = await Promise.all([logActivity(context, run), logActivity(context, run)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await logActivity(context, run)).toEqual(answers[0]);
    expect((await stateOf(context)).activities).toHaveLength(1);
  });

  test("leaves a run outside the plan extra, with its effort kept", async () => {
    const { context, past } = await runnerWithPast();
    const days = new Set(past.map(({ date }) => date));
    const free = ["2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10", "2026-12-11"].find(
      (d) => !days.has(d),
    );
    await logActivity(context, {
      ...runFor(past[0] as DatedWorkout),
      date: String(free),
      distanceM: 2100,
      durationS: 900,
      rpe: 2,
    });
    const { beliefs, feedback } = await stateOf(context);
    expect(beliefs.filter(({ state }) => state === "extra")).toMatchObject([{ date: free, source: "log" }]);
    expect(feedback).toMatchObject([{ workoutId: null, rpe: 2 }]);
  });

  test("is refused for a day ahead and when one like it is there, unless the runner insists", async () => {
    const { context, first } = await runnerWithPast();
    await expect(logActivity(context, runFor(first, { date: "2026-12-17" }))).rejects.toMatchObject({
      code: "notYet",
    });
    await logActivity(context, runFor(first));
    const twin = runFor(first, { startTime: undefined, distanceM: first.km * 1020 });
    await expect(logActivity(context, twin)).rejects.toMatchObject({ code: "looksRecorded" });
    await logActivity(context, { ...twin, again: true });
    expect((await stateOf(context)).activities).toHaveLength(2);
  });

  test("is checked at the border, field by field", () => {
    const run = { requestId: randomUUID(), date: "2026-12-01", distanceM: 8000, durationS: 2700 };
    expect(logActivitySchema.safeParse(run).success).toBe(true);
    const wrong = [
      { distanceM: Number.NaN },
      { distanceM: -5 },
      { durationS: 30 },
      { durationS: 300 },
      { date: "2026-02-30" },
      { date: "1989-12-31" },
      { startTime: "25:00" },
      { avgHr: 500 },
      { rpe: 11 },
      { title: "x".repeat(121) },
      { source: "fit" },
    ];
    for (const part of wrong) {
      expect(logActivitySchema.safeParse({ ...run, ...part }).success, JSON.stringify(part)).toBe(false);
    }
    const { requestId } = run;
    expect(changeActivitySchema.safeParse({ requestId }).success).toBe(false);
    expect(changeActivitySchema.safeParse({ requestId, link: null, title: "x" }).success).toBe(false);
    expect(changeActivitySchema.safeParse({ requestId, link: null }).success).toBe(true);
  });
});

describe("an activity that is corrected by hand", () => {
  test("changes what is believed, and stays corrected when a file brings it again", async () => {
    const { context, first, past } = await runnerWithPast();
    await importOf(context, past);
    const activityId = await idOn(context, first.date);
    expect(await beliefOf(context, first.id)).toMatchObject({ state: "completed" });
    await editActivity(context, {
      requestId: randomUUID(),
      activityId,
      edit: {
        title: "Half of it",
        distanceM: first.km * 500,
        durationS: Math.round(first.minutes * 30),
        avgHr: 139,
      },
    });
    expect(await beliefOf(context, first.id)).toMatchObject({ state: "partial", activityId });
    await importOf(context, past.slice(0, 5));
    const { activity } = await viewActivity(context, activityId);
    expect(activity).toMatchObject({ title: "Half of it", distanceM: first.km * 500, avgHr: 139 });
    expect(activity.flags).toContain("editedByRunner");
  });

  test("no longer counts as a run when it was none", async () => {
    const { context, first, past } = await runnerWithPast();
    await importOf(context, past);
    const activityId = await idOn(context, first.date);
    await editActivity(context, { requestId: randomUUID(), activityId, edit: { sport: "cycle" } });
    expect(await beliefOf(context, first.id)).not.toMatchObject({ state: "completed" });
    const list = await viewActivities(context, { ...EVERYTHING, sport: "other" });
    expect(list.rows.map(({ activity }) => activity.id)).toEqual([activityId]);
  });
});

describe("the day and effort of a run, corrected by hand", () => {
  const edit = async (context: RunnerContext, activityId: string, change: ActivityEdit) =>
    editActivity(context, { requestId: randomUUID(), activityId, edit: change });

  test("move what is believed to the right day, with what was said of the run, and back", async () => {
    const { context, first, second } = await runnerWithPast();
    const { id } = await logActivity(context, runFor(second, { rpe: 4 }));
    const before = await stateOf(context);
    const { words } = await edit(context, id, { date: first.date, startTime: "06:15", rpe: 7 });
    expect(words.join(" ")).not.toBe("");
    expect(await beliefOf(context, first.id)).toMatchObject({ state: "completed", activityId: id });
    expect(await beliefOf(context, second.id)).toMatchObject({ state: "assumed", activityId: null });
    const moved = await stateOf(context);
    expect(moved.feedback).toMatchObject([{ workoutId: first.id, activityId: id, date: first.date, rpe: 7 }]);
    expect(moved.activities).toMatchObject([
      { localDate: first.date, startLocal: `${first.date}T06:15:00`, flags: ["editedByRunner"] },
    ]);
    await edit(context, id, { date: second.date, startTime: "07:30", rpe: 4 });
    const after = await stateOf(context);
    expect(after.feedback).toEqual(before.feedback.map((said) => ({ ...said })));
    expect(await beliefOf(context, first.id)).toMatchObject({ state: "assumed" });
    expect(await beliefOf(context, second.id)).toMatchObject({ state: "completed", activityId: id });
    expect(after.fitness?.profile).toEqual(before.fitness?.profile);
  });

  test("leave alone what was said of the workout of the other day, and come back as they were", async () => {
    const { context, first, second, past } = await runnerWithPast();
    const third = past[2] as DatedWorkout;
    const { id } = await logActivity(context, runFor(first, { rpe: 7 }));
    const pain = { rpe: 3, feeling: 2, pain: 6, painWhere: "knee", sleep: 4, soreness: 5, note: "Downhill" };
    const ofSecond = { workoutId: second.id, activityId: null, date: second.date, ...pain };
    await logFeedback(context, { requestId: randomUUID(), feedback: ofSecond });
    const other = await logActivity(context, runFor(third, { rpe: 5 }));
    const said = async () => {
      const { feedback } = await stateOf(context);
      return feedback.sort((a, b) => `${a.date} ${a.activityId}`.localeCompare(`${b.date} ${b.activityId}`));
    };
    const before = await said();
    expect(before).toHaveLength(3);
    await edit(context, id, { date: second.date });
    expect(await beliefOf(context, second.id)).toMatchObject({ activityId: id });
    const ofRun = { workoutId: null, activityId: id, date: second.date, rpe: 7, pain: null };
    expect(await said()).toMatchObject([ofRun, ofSecond, { activityId: other.id }]);
    expect((await viewActivity(context, id)).rpe).toBe(7);
    await edit(context, id, { date: first.date });
    expect(await said()).toEqual(before);
  });

  test("an effort counts at once for the load of a run without distance, and can be taken back", async () => {
    const { context, first } = await runnerWithPast();
    const { id: activityId } = await logActivity(context, runFor(first));
    await edit(context, activityId, { sport: "treadmill", distanceM: null });
    const before = await stateOf(context);
    await edit(context, activityId, { rpe: 10 });
    expect((await viewActivity(context, activityId)).rpe).toBe(10);
    const hard = await stateOf(context);
    expect(hard.feedback).toMatchObject([{ workoutId: first.id, activityId, rpe: 10 }]);
    expect(hard.fitness?.profile).not.toEqual(before.fitness?.profile);
    await edit(context, activityId, { rpe: null });
    const after = await stateOf(context);
    expect(after.feedback).toEqual([]);
    expect(after.fitness?.profile).toEqual(before.fitness?.profile);
  });

  test("a start that nobody knows is said so, whatever was said before", async () => {
    const { context, first } = await runnerWithPast();
    const { id } = await logActivity(context, runFor(first));
    await edit(context, id, { startTime: null });
    expect((await viewActivity(context, id)).activity).toMatchObject({
      startLocal: `${first.date}T00:00:00`,
      flags: ["startTimeMissing", "editedByRunner"],
    });
  });

  test("a day ahead or before any watch is refused with what to enter", async () => {
    const { context, first } = await runnerWithPast();
    const { id } = await logActivity(context, runFor(first));
    await expect(edit(context, id, { date: "2026-12-17" })).rejects.toMatchObject({
      code: "notYet",
      fields: { date: "This day is still ahead. Enter the day on which it was." },
    });
    const absurd = { requestId: randomUUID(), date: "1989-12-31" };
    expect(() => parseInput(changeActivitySchema, absurd)).toThrow();
    expect((await viewActivity(context, id)).activity.localDate).toBe(first.date);
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

  test.each(["cycle", "run"] as const)("comes back with what was said of it (%s)", async (sport) => {
    const { context, first } = await runnerWithPast();
    const { id: activityId } = await logActivity(context, runFor(first, { sport }));
    const words = { feeling: 2, painWhere: "knee", sleep: null, soreness: null, note: "Uphill" };
    const workoutId = sport === "run" ? first.id : null;
    const said = { ...words, workoutId, activityId, date: first.date, rpe: 5, pain: 5 };
    await logFeedback(context, { requestId: randomUUID(), feedback: said });
    await removeActivity(context, { requestId: randomUUID(), activityId });
    await restoreActivity(context, { requestId: randomUUID(), activityId });
    expect((await stateOf(context)).feedback).toEqual([said]);
    expect((await viewActivity(context, activityId)).rpe).toBe(5);
    const { advice } = await logFeedback(context, { requestId: randomUUID(), feedback: said });
    expect(advice).toBe("takeItEasy");
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
