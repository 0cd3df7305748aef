/**
 * Makes a few runners in the middle of their season through the product's own use cases, as a process of its own: weeks
 * of runs, uploads and Sundays up to the one that is about to be refreshed.
 */
import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState } from "@/lib/data/runner-state";
import { createUser } from "@/lib/data/users";
import { jobDb } from "@/lib/data/weekly-runs";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { finishOnboarding, saveOnboardingStep } from "@/lib/runner/onboarding";
import { instantOf, shiftDays } from "@/lib/training";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { listOf } from "@/tests/support/garmin-list";
import { USUAL_ANSWERS } from "@/tests/support/runners";
import { LAST_MONDAY, TEMPLATES, type Template } from "./constants";

const { timeZone } = USUAL_ANSWERS.schedule;

async function join(now: Date): Promise<RunnerContext> {
  const email = `${randomUUID()}@example.org`;
  const account = { provider: "password", providerAccountId: email, passwordHash: null } as const;
  const { id } = await createUser({ email, name: "Ana", isDemo: false, account });
  const context = { runnerId: id, db: jobDb(), now };
  const fitness = { ...USUAL_ANSWERS.fitness, recentRace: null };
  for (const step of ["goal", "fitness", "schedule", "health"] as const) {
    await saveOnboardingStep(context, { step, answers: { ...USUAL_ANSWERS, fitness }[step] });
  }
  await finishOnboarding(context, { requestId: randomUUID() });
  return context;
}

/** Uploads what was run from `from` to the Sunday of the week, every fifth run cut short. */
async function upload(context: RunnerContext, days: { from: string; sunday: string }): Promise<void> {
  const { db, runnerId } = context;
  const { workouts } = await loadRunnerState(db, { runnerId, from: days.from });
  const run = workouts.filter(({ date }) => date <= days.sunday);
  const shares = run.map(({ km, minutes, ...workout }, index) => {
    const share = index % 5 === 4 ? 0.7 : 1;
    return { ...workout, km: km * share, minutes: minutes * share };
  });
  await commitImport(context, { bytes: listOf(shares), fileName: "Activities.csv", requestId: randomUUID() });
}

async function live({ weeks, uploadsEvery }: Template): Promise<void> {
  const first = shiftDays(LAST_MONDAY, -7 * weeks);
  const context = await join(instantOf({ date: first, time: "09:00", timeZone }));
  for (let index = 0; index <= weeks; index += 1) {
    const monday = shiftDays(first, 7 * index);
    const sunday = shiftDays(monday, 6);
    const at = (time: string) => ({ ...context, now: instantOf({ date: sunday, time, timeZone }) });
    if (uploadsEvery !== null && (index + 1) % uploadsEvery === 0) {
      await upload(at("20:00"), { from: shiftDays(monday, -7 * (uploadsEvery - 1)), sunday });
    }
    if (index < weeks) await catchUp(at("23:05"));
  }
}

for (const template of TEMPLATES) await live(template);
process.send?.("made");
process.disconnect();
