import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { loadRunnerState } from "@/lib/data/runner-state";
import { finishOnboarding, onboardingState, saveOnboardingStep } from "@/lib/runner/onboarding";
import { newRunner, onboardedRunner, USUAL_ANSWERS, WEDNESDAY } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

const STEPS = ["goal", "fitness", "schedule", "health"] as const;

async function stateOf(context: Awaited<ReturnType<typeof newRunner>>) {
  return loadRunnerState(context.db, { runnerId: context.runnerId, from: "2026-01-01" });
}

describe("the questions at the start", () => {
  test("answers are kept step by step, and a later step changes no earlier one", async () => {
    const context = await newRunner();
    expect(await onboardingState(context)).toEqual({ answers: {}, onboarded: false });
    await saveOnboardingStep(context, { step: "goal", answers: USUAL_ANSWERS.goal });
    await saveOnboardingStep(context, { step: "fitness", answers: USUAL_ANSWERS.fitness });
    const { answers } = await onboardingState(context);
    expect(answers).toEqual({ goal: USUAL_ANSWERS.goal, fitness: USUAL_ANSWERS.fitness });
  });

  test.each([
    ["goal", { ...USUAL_ANSWERS.goal, date: "2026-11-01" }, "date"],
    ["goal", { ...USUAL_ANSWERS.goal, distanceM: 5 }, "distanceM"],
    ["goal", { kind: "fly" }, "kind"],
    ["fitness", { ...USUAL_ANSWERS.fitness, weeklyKm: 900 }, "weeklyKm"],
    [
      "fitness",
      { ...USUAL_ANSWERS.fitness, recentRace: { distanceM: 10_000, timeS: 3000, date: "2027-01-01" } },
      "recentRace.date",
    ],
    [
      "fitness",
      { ...USUAL_ANSWERS.fitness, recentRace: { distanceM: 10_000, timeS: 900, date: "2026-10-01" } },
      "recentRace.timeS",
    ],
    ["schedule", { ...USUAL_ANSWERS.schedule, runsPerWeek: 6 }, "runsPerWeek"],
    ["schedule", { ...USUAL_ANSWERS.schedule, longRunDay: "mon" }, "longRunDay"],
    ["schedule", { ...USUAL_ANSWERS.schedule, timeZone: "Mars/Base" }, "timeZone"],
    ["health", { ...USUAL_ANSWERS.health, birthYear: 1800 }, "birthYear"],
    ["health", { ...USUAL_ANSWERS.health, hrMax: 120, hrRest: 105 }, "hrRest"],
  ] as const)(
    "a bad answer to %s is refused beside its field, and nothing is stored",
    async (step, answers, field) => {
      const context = await newRunner();
      await expect(saveOnboardingStep(context, { step, answers })).rejects.toMatchObject({
        kind: "badInput",
        fields: { [field]: expect.stringMatching(/\.$/) },
      });
      expect((await onboardingState(context)).answers).toEqual({});
    },
  );
});

describe("the first plan", () => {
  test("holds the rest of this week and eight full weeks, with goal, facts and fitness", async () => {
    const state = await stateOf(await onboardedRunner());
    expect(state.plan).toMatchObject({
      version: 1,
      origin: "onboarding",
      firstDay: "2026-11-25",
      lastDay: "2027-01-24",
    });
    expect(state.workouts.length).toBeGreaterThan(20);
    expect(state.workouts[0]?.date.localeCompare("2026-11-25")).toBeGreaterThanOrEqual(0);
    expect(state.goals.map(({ goal }) => goal)).toEqual([USUAL_ANSWERS.goal]);
    expect(state.profile).toMatchObject({ timeZone: "Europe/Madrid", units: "km", methodology: "balanced" });
    expect(state.profile.onboardedAt).not.toBeNull();
    expect(state.fitness?.asOf).toBe("2026-11-25");
  });

  test("is made once for one request, however often it is sent", async () => {
    const context = await newRunner();
    for (const step of STEPS) await saveOnboardingStep(context, { step, answers: USUAL_ANSWERS[step] });
    const requestId = randomUUID();
    const first = await finishOnboarding(context, { requestId });
    expect(await finishOnboarding(context, { requestId })).toEqual(first);
    expect((await stateOf(context)).plan?.version).toBe(1);
    await expect(finishOnboarding(context, { requestId: randomUUID() })).rejects.toMatchObject({
      code: "alreadyOnboarded",
    });
  });

  test("two tabs at once make one plan", async () => {
    const context = await newRunner();
    for (const step of STEPS) await saveOnboardingStep(context, { step, answers: USUAL_ANSWERS[step] });
    const requestId = randomUUID();
    const both = await Promise.all([1, 2].map(() => finishOnboarding(context, { requestId })));
    expect(both).toEqual([{ version: 1 }, { version: 1 }]);
  });

  test("waits for all answers and says which step is open", async () => {
    const context = await newRunner();
    await saveOnboardingStep(context, { step: "goal", answers: USUAL_ANSWERS.goal });
    await expect(finishOnboarding(context, { requestId: randomUUID() })).rejects.toMatchObject({
      code: "answersMissing",
      extra: { step: "fitness" },
    });
  });

  test("of an impossible goal is refused with alternatives, and nothing is stored", async () => {
    const context = await newRunner(WEDNESDAY);
    const goal = { kind: "race", priority: "A", distanceM: 42_195, date: "2027-01-03" } as const;
    const fitness = { ...USUAL_ANSWERS.fitness, recentRace: null, weeklyKm: 8, longestRunKm: 4 };
    const answers = { ...USUAL_ANSWERS, goal, fitness };
    for (const step of STEPS) await saveOnboardingStep(context, { step, answers: answers[step] });
    await expect(finishOnboarding(context, { requestId: randomUUID() })).rejects.toMatchObject({
      code: "notFeasible",
      extra: {
        reason: {
          alternatives: expect.arrayContaining([expect.objectContaining({ goal: expect.anything() })]),
        },
      },
    });
    const state = await stateOf(context);
    expect([state.plan, state.goals, state.profile.onboardedAt]).toEqual([null, [], null]);
  });
});
