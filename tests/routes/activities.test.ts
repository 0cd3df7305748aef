import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { changeActivitySchema, logActivitySchema } from "@/app/api/activities/schema";
import { listActivities } from "@/lib/data/activities";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadImport } from "@/lib/data/imports";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { readExport } from "@/lib/imports";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { editActivity } from "@/lib/imports/use-cases/edit-activity";
import { exportActivities } from "@/lib/imports/use-cases/export-activities";
import { linkActivity } from "@/lib/imports/use-cases/link-activity";
import { type LoggedRun, logActivity } from "@/lib/imports/use-cases/log-activity";
import { rejectedRows } from "@/lib/imports/use-cases/rejected-rows";
import { removeActivity, restoreActivity } from "@/lib/imports/use-cases/remove-activity";
import { sayEverything } from "@/lib/imports/use-cases/say-everything";
import { undoImport } from "@/lib/imports/use-cases/undo-import";
import { openQuestions, viewActivities, viewActivity } from "@/lib/imports/use-cases/view-activities";
import { readHistory } from "@/lib/ledger/read-history";
import { type DatedWorkout, shiftDays } from "@/lib/training";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { runnerClient } from "../support/database";
import { listOf } from "../support/garmin-list";
import { at, newRunner, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

/** A Wednesday three weeks after the usual runner's start on 25 November. */
const LATER = "2026-12-16T12:00:00Z";
const DAYS = { from: "2026-10-01", to: "2027-03-31" };
const EVERYTHING = { from: null, sport: "all", plan: "all" } as const;

beforeAll(useTestEnvironment);

function stateOf({ db, runnerId }: RunnerContext): Promise<RunnerState> {
  return loadRunnerState(db, { runnerId, from: DAYS.from });
}

async function beliefOf(context: RunnerContext, workoutId: string | undefined) {
  return (await stateOf(context)).beliefs.find((belief) => belief.workoutId === workoutId);
}

/** A runner three weeks in with the first planned workouts, nothing uploaded yet. */
async function runnerWithPast() {
  const context = at(await onboardedRunner(), LATER);
  await catchUp(context);
  const { workouts } = await stateOf(context);
  const [first, second, ...rest] = workouts.filter(({ date }) => date < "2026-12-16");
  if (!first || !second) throw new Error("The plan has no past.");
  return { context, first, second, past: [first, second, ...rest] };
}

function runFor(workout: DatedWorkout, more: Partial<LoggedRun> = {}): LoggedRun {
  return {
    requestId: randomUUID(),
    date: workout.date,
    startTime: "07:30",
    sport: "run",
    distanceM: workout.km * 1000,
    durationS: Math.round(workout.minutes * 60),
    title: "",
    again: false,
    ...more,
  };
}

async function importOf(context: RunnerContext, workouts: readonly DatedWorkout[]) {
  const file = { bytes: listOf(workouts), fileName: "Activities.csv" };
  return commitImport(context, { ...file, requestId: randomUUID() });
}

async function idOn(context: RunnerContext, date: string): Promise<string> {
  const found = (await stateOf(context)).activities.find(({ localDate }) => localDate === date);
  if (found === undefined) throw new Error(`Nothing was run on ${date}.`);
  return found.id;
}

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
      edit: { title: "Half of it", distanceM: first.km * 500, durationS: Math.round(first.minutes * 30) },
    });
    expect(await beliefOf(context, first.id)).toMatchObject({ state: "partial", activityId });
    await importOf(context, past.slice(0, 5));
    const { activity } = await viewActivity(context, activityId);
    expect(activity).toMatchObject({ title: "Half of it", distanceM: first.km * 500 });
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
    const history = await readHistory(context, DAYS);
    expect(history.filter(({ state }) => state === "extra")).toEqual([]);
  });
});

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
