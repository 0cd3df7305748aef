import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyProposal, undoProposal } from "@/lib/coach/apply-proposal";
import { listConversation } from "@/lib/coach/list-conversation";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState } from "@/lib/data/runner-state";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { editActivity } from "@/lib/imports/use-cases/edit-activity";
import { logFeedback } from "@/lib/runner/feedback";
import { changeGoal } from "@/lib/runner/goals";
import { updateProfile } from "@/lib/runner/update-profile";
import { garminFile } from "../e2e/support/garmin-file";
import { ask } from "../support/ask-coach";
import { type LlmFaultServer, startLlmFaultServer } from "../support/llm-fault-server";
import { at, onboardedRunner } from "../support/runners";
import { suggestedByModel } from "../support/suggested";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);
let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

const requestId = () => randomUUID();
const stateOf = ({ db, runnerId }: RunnerContext) => loadRunnerState(db, { runnerId, from: "2026-11-01" });

const suggested = (context: RunnerContext, call: { name: string; input: object }) =>
  suggestedByModel(context, { server, call });

const MARATHON = { kind: "race", priority: "A", distanceM: 42_195, date: "2027-04-25" } as const;
const TO_MARATHON = { name: "propose_goal", input: { ...MARATHON, replaces: 1 } };
const THREE_DAYS = { days: ["tue", "thu", "sun"], runsPerWeek: 3 };

describe("a suggested goal", () => {
  test("changes nothing until it is applied, then season and plan follow, and undo plans for the old goal again", async () => {
    const context = await onboardedRunner();
    const before = await stateOf(context);
    const proposalId = await suggested(context, TO_MARATHON);
    expect(await stateOf(context)).toEqual(before);
    const { messages } = await listConversation(context, { threadId: null });
    expect(messages.at(-1)?.proposal?.facts?.lines).toEqual([
      {
        label: "Goals",
        before: "Half marathon, Sunday 14 Mar 2027 (A)",
        after: "Marathon, Sunday 25 Apr 2027 (A)",
      },
    ]);
    const { version } = await applyProposal(context, { proposalId, requestId: requestId() });
    expect(version).toBe(2);
    const applied = await stateOf(context);
    expect(applied.goals.map(({ goal }) => goal)).toEqual([MARATHON]);
    const again = await applyProposal(context, { proposalId, requestId: requestId() });
    expect(again.version).toBe(2);
    await undoProposal(context, { proposalId, requestId: requestId() });
    const undone = await stateOf(context);
    expect(undone.goals.map(({ goal }) => goal)).toEqual(before.goals.map(({ goal }) => goal));
    expect(undone.plan?.season.end).toBe(before.plan?.season.end);
    expect(undone.plan?.version).toBe(3);
  });

  test("is refused when the goals have moved on, or the plan has", async () => {
    const context = await onboardedRunner();
    const proposalId = await suggested(context, TO_MARATHON);
    const [own] = (await stateOf(context)).goals;
    const goal = { kind: "race", priority: "A", distanceM: 10_000, date: "2027-03-14" } as const;
    await changeGoal(context, { requestId: requestId(), goalId: own?.id ?? "", goal });
    const refused = applyProposal(context, { proposalId, requestId: requestId() });
    await expect(refused).rejects.toMatchObject({ kind: "stale" });
    expect((await stateOf(context)).goals).toMatchObject([{ goal }]);
  });
});

describe("suggested running days", () => {
  test("are applied and undone as a change of the profile", async () => {
    const context = await onboardedRunner();
    const before = await stateOf(context);
    const proposalId = await suggested(context, { name: "propose_profile_update", input: THREE_DAYS });
    await applyProposal(context, { proposalId, requestId: requestId() });
    expect((await stateOf(context)).profile.availability).toMatchObject(THREE_DAYS);
    await undoProposal(context, { proposalId, requestId: requestId() });
    expect((await stateOf(context)).profile.availability).toEqual(before.profile.availability);
  });

  test("can't be undone once they were changed again, nor after seven days", async () => {
    const context = await onboardedRunner();
    const proposalId = await suggested(context, { name: "propose_profile_update", input: THREE_DAYS });
    await applyProposal(context, { proposalId, requestId: requestId() });
    const late = at(context, "2026-12-03T11:00:00Z");
    await expect(undoProposal(late, { proposalId, requestId: requestId() })).rejects.toMatchObject({
      code: "undoOver",
    });
    await updateProfile(context, { requestId: requestId(), patch: { availability: { runsPerWeek: 2 } } });
    await expect(undoProposal(context, { proposalId, requestId: requestId() })).rejects.toMatchObject({
      code: "factsMoved",
    });
  });
});

describe("suggested feedback", () => {
  test("is written down when applied, and can't be undone here", async () => {
    const context = await onboardedRunner();
    const input = { date: "2026-11-25", rpe: 7, note: "heavy legs" };
    const proposalId = await suggested(context, { name: "propose_feedback", input });
    expect((await stateOf(context)).feedback).toEqual([]);
    await applyProposal(context, { proposalId, requestId: requestId() });
    expect((await stateOf(context)).feedback).toMatchObject([{ rpe: 7, note: "heavy legs" }]);
    await expect(undoProposal(context, { proposalId, requestId: requestId() })).rejects.toMatchObject({
      code: "noUndo",
    });
  });
});

describe("a run told in the chat", () => {
  const TOLD = "I ran 8 km in 45 minutes yesterday";

  test("is stored when the suggestion is applied, once, and undo takes it out again", async () => {
    const context = await onboardedRunner();
    const before = await stateOf(context);
    const { proposalId, text } = await ask(context, TOLD);
    if (proposalId === null) throw new Error(text);
    expect(text).toContain("8 km, 45:00");
    expect((await stateOf(context)).activities).toEqual([]);
    await applyProposal(context, { proposalId, requestId: requestId() });
    await applyProposal(context, { proposalId, requestId: requestId() });
    const { activities } = await stateOf(context);
    expect(activities).toMatchObject([{ source: "manual", sport: "run", distanceM: 8000, durationS: 2700 }]);
    await undoProposal(context, { proposalId, requestId: requestId() });
    await undoProposal(context, { proposalId, requestId: requestId() });
    const after = await stateOf(context);
    expect(after.activities).toEqual([]);
    expect(after.workouts).toEqual(before.workouts);
    const { messages } = await listConversation(context, { threadId: null });
    expect(messages.at(-1)?.proposal?.state).toBe("undone");
  });

  test("can be stored after the plan has moved on: what was run does not depend on it", async () => {
    const context = await onboardedRunner();
    const { proposalId } = await ask(context, TOLD);
    await updateProfile(context, { requestId: requestId(), patch: { availability: { runsPerWeek: 2 } } });
    const { messages } = await listConversation(context, { threadId: null });
    expect(messages.at(-1)?.proposal?.blocked).toBeNull();
    await applyProposal(context, { proposalId: proposalId ?? "", requestId: requestId() });
    expect((await stateOf(context)).activities).toHaveLength(1);
  });

  test("is stored once when two windows apply it at the same time", async () => {
    const context = await onboardedRunner();
    const { proposalId } = await ask(context, TOLD);
    const apply = () => applyProposal(context, { proposalId: proposalId ?? "", requestId: requestId() });
    const [first, second] = await Promise.all([apply(), apply()]);
    expect(first.version).toBe(second.version);
    expect((await stateOf(context)).activities).toHaveLength(1);
  });

  /** Uploads what the watch recorded of the run, a little longer than it was told. */
  const upload = (context: RunnerContext) =>
    commitImport(context, {
      bytes: new Uint8Array(garminFile([{ start: "2026-11-24 18:00:00", km: 8.1, secPerKm: 335 }])),
      fileName: "Activities.csv",
      requestId: requestId(),
    });
  const RECORDED = { source: "garmin_csv", distanceM: 8100 };

  async function told(context: RunnerContext): Promise<{ proposalId: string; requestId: string }> {
    const proposalId = (await ask(context, TOLD)).proposalId ?? "";
    await applyProposal(context, { proposalId, requestId: requestId() });
    return { proposalId, requestId: requestId() };
  }

  test("leaves no trace when it is undone: the watch's file of it is taken", async () => {
    const context = await onboardedRunner();
    await undoProposal(context, await told(context));
    expect((await stateOf(context)).removedActivities).toEqual([]);
    await upload(context);
    expect((await stateOf(context)).activities).toMatchObject([RECORDED]);
  });

  test("can't be undone once the watch's file, or a correction, has taken its place", async () => {
    const context = await onboardedRunner();
    const recorded = await told(context);
    await upload(context);
    await expect(undoProposal(context, recorded)).rejects.toMatchObject({ code: "runTakenOver" });
    expect((await stateOf(context)).activities).toMatchObject([RECORDED]);
    const other = await onboardedRunner();
    const corrected = await told(other);
    const [activity] = (await stateOf(other)).activities;
    const edit = { distanceM: 9000 };
    await editActivity(other, { requestId: requestId(), activityId: activity?.id ?? "", edit });
    await expect(undoProposal(other, corrected)).rejects.toMatchObject({ code: "runTakenOver" });
    expect((await stateOf(other)).activities).toMatchObject([{ source: "manual", distanceM: 9000 }]);
  });

  test("is refused when a run like it is there by now, or its day is ahead", async () => {
    const context = await onboardedRunner();
    const { proposalId } = await ask(context, TOLD);
    const twin = await ask(context, TOLD);
    await applyProposal(context, { proposalId: proposalId ?? "", requestId: requestId() });
    const again = applyProposal(context, { proposalId: twin.proposalId ?? "", requestId: requestId() });
    await expect(again).rejects.toMatchObject({ code: "looksRecorded" });
    const third = await ask(context, TOLD);
    expect(third.proposalId).toBeNull();
    expect(third.text).toContain("already there");
  });

  test("is told in several messages, but never with the days of the day before", async () => {
    const context = await onboardedRunner();
    await ask(context, "I ran 8 km yesterday");
    const tomorrow = at(context, "2026-11-26T11:00:00Z");
    expect((await ask(tomorrow, "45 minutes")).proposalId).toBeNull();
    await ask(tomorrow, "I ran yesterday");
    await ask(tomorrow, "8 km");
    const { proposalId } = await ask(tomorrow, "45 minutes");
    await applyProposal(tomorrow, { proposalId: proposalId ?? "", requestId: requestId() });
    expect((await stateOf(tomorrow)).activities).toMatchObject([
      { localDate: "2026-11-25", distanceM: 8000, durationS: 2700 },
    ]);
  });

  test.each([
    ["nothing", null],
    ["its pain", { rpe: null, pain: 5 }],
    ["its effort and pain", { rpe: 4, pain: 5 }],
  ])("takes its effort along when it is undone, to %s as it was said before", async (_, before) => {
    const context = at(await onboardedRunner(), "2026-11-28T11:00:00Z");
    const workout = (await stateOf(context)).workouts.find(({ date }) => date < "2026-11-28");
    if (workout === undefined) throw new Error("Nothing was planned.");
    const { id: workoutId, date } = workout;
    const words = { feeling: null, painWhere: "", sleep: null, soreness: null, note: "" };
    const said = before === null ? [] : [{ ...words, ...before, workoutId, activityId: null, date }];
    for (const feedback of said) await logFeedback(context, { requestId: requestId(), feedback });
    const size = { distanceM: workout.km * 1000, durationS: Math.round(workout.minutes * 60) };
    const proposalId = await suggested(context, { name: "propose_run", input: { ...size, date, rpe: 9 } });
    await applyProposal(context, { proposalId, requestId: requestId() });
    expect((await stateOf(context)).feedback).toMatchObject([{ workoutId, rpe: 9 }]);
    await undoProposal(context, { proposalId, requestId: requestId() });
    expect((await stateOf(context)).feedback).toEqual(said);
  });

  test("leaves what was said since when it is undone, but for its effort", async () => {
    const context = await onboardedRunner();
    const input = { date: "2026-11-24", distanceM: 8000, durationS: 2700, rpe: 6 };
    const proposalId = await suggested(context, { name: "propose_run", input });
    await applyProposal(context, { proposalId, requestId: requestId() });
    const [said] = (await stateOf(context)).feedback;
    if (said === undefined) throw new Error("No effort was told.");
    await logFeedback(context, { requestId: requestId(), feedback: { ...said, pain: 5 } });
    await undoProposal(context, { proposalId, requestId: requestId() });
    expect((await stateOf(context)).feedback).toEqual([{ ...said, activityId: null, rpe: null, pain: 5 }]);
  });

  test("gets no day from the day before, however often the conversation was used since", async () => {
    const context = await onboardedRunner();
    await ask(context, "I ran yesterday");
    const tomorrow = at(context, "2026-11-26T11:00:00Z");
    await ask(tomorrow, "8 km");
    expect((await ask(tomorrow, "45 minutes")).proposalId).toBeNull();
  });

  test("is suggested by a model as well, with how hard it was", async () => {
    const context = await onboardedRunner();
    const input = { date: "2026-11-24", distanceM: 8000, durationS: 2700, rpe: 6 };
    const proposalId = await suggested(context, { name: "propose_run", input });
    await applyProposal(context, { proposalId, requestId: requestId() });
    const { activities, feedback } = await stateOf(context);
    expect(activities).toHaveLength(1);
    expect(feedback).toMatchObject([{ rpe: 6, date: "2026-11-24" }]);
  });
});
