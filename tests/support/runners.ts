import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import { createUser } from "@/lib/data/users";
import { finishOnboarding, saveOnboardingStep } from "@/lib/runner/onboarding";
import type { CompleteAnswers } from "@/lib/runner/onboarding-answers";
import { runnerClient } from "./database";

/** A Wednesday noon in Madrid. */
export const WEDNESDAY = new Date("2026-11-25T11:00:00Z");

/** What a usual runner answers at the start. */
export const USUAL_ANSWERS: CompleteAnswers = {
  goal: { kind: "race", priority: "A", distanceM: 21_097.5, date: "2027-03-14" },
  fitness: {
    recentRace: { distanceM: 10_000, timeS: 3000, date: "2026-10-11" },
    weeklyKm: 30,
    longestRunKm: 14,
    experience: "intermediate",
    units: "km",
  },
  schedule: {
    days: ["tue", "thu", "sat", "sun"],
    runsPerWeek: 4,
    longRunDay: "sun",
    timeZone: "Europe/Madrid",
  },
  health: { birthYear: 1985, sex: "female", painScore: 0, ill: false, daysOff: 0 },
};

/** A new runner who has answered nothing yet. */
export async function newRunner(now = WEDNESDAY): Promise<RunnerContext> {
  const email = `${randomUUID()}@example.org`;
  const account = { provider: "password", providerAccountId: email, passwordHash: null } as const;
  const user = await createUser({ email, name: "Ana", isDemo: false, account });
  return { runnerId: user.id, db: runnerClient(user.id), now };
}

/** A runner with a plan, made through the same use cases as in the product; `db` for databases that test tokens don't open. */
export async function onboardedRunner(
  input: { now?: Date; answers?: Partial<CompleteAnswers>; db?: RunnerContext["db"] } = {},
): Promise<RunnerContext> {
  const made = await newRunner(input.now);
  const context = { ...made, db: input.db ?? made.db };
  const answers = { ...USUAL_ANSWERS, ...input.answers };
  for (const step of ["goal", "fitness", "schedule", "health"] as const) {
    await saveOnboardingStep(context, { step, answers: answers[step] });
  }
  await finishOnboarding(context, { requestId: randomUUID() });
  return context;
}

/** The same runner at another time. */
export function at(context: RunnerContext, instant: string): RunnerContext {
  return { ...context, now: new Date(instant) };
}
