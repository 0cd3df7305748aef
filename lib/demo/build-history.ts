import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState } from "@/lib/data/runner-state";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { stableId } from "@/lib/ledger/stable-id";
import { logFeedback } from "@/lib/runner/feedback";
import { finishOnboarding, saveOnboardingStep } from "@/lib/runner/onboarding";
import { onboardingStepSchema } from "@/lib/runner/onboarding-answers";
import {
  feedbackSchema,
  instantOf,
  type LocalDate,
  localDateAt,
  shiftDays,
  weekStartOf,
} from "@/lib/training";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { DEMO_WEEKS, SILENT_DAYS } from "./constants";
import { demoAnswers } from "./demo-answers";
import { demoUpload } from "./demo-runs";

/** Each step has an id of its own, so that a history whose making was cut off is finished, not begun again. */
function idOf({ runnerId }: RunnerContext, step: "start" | "uploaded" | "felt", week = 0): string {
  return stableId(`demo ${runnerId} ${step} ${week}`);
}

async function start(
  context: RunnerContext,
  input: { firstDay: LocalDate; timeZone: string },
): Promise<void> {
  const then = {
    ...context,
    now: instantOf({ date: input.firstDay, time: "09:00", timeZone: input.timeZone }),
  };
  const answers = demoAnswers(input);
  for (const step of onboardingStepSchema.options) {
    await saveOnboardingStep(then, { step, answers: answers[step] });
  }
  await finishOnboarding(then, { requestId: idOf(context, "start") });
}

/** A Sunday like any runner's: upload, say how the long run felt, and the refresh at night. */
async function liveSunday(
  context: RunnerContext,
  week: { index: number; monday: LocalDate; timeZone: string; until: LocalDate },
): Promise<void> {
  const { index, monday, timeZone, until } = week;
  const sunday = shiftDays(monday, 6);
  const at = (time: string) => ({ ...context, now: instantOf({ date: sunday, time, timeZone }) });
  const { workouts } = await loadRunnerState(context.db, { runnerId: context.runnerId, from: monday });
  const planned = workouts.filter(({ date }) => date <= sunday);
  const csv = demoUpload({ index, workouts: planned, until });
  if (csv !== null) {
    const bytes = new TextEncoder().encode(csv);
    const fileName = `Activities-${sunday}.csv`;
    await commitImport(at("20:00"), { bytes, fileName, requestId: idOf(context, "uploaded", index) });
  }
  const long = planned.find(({ kind, date }) => kind === "long" && date < until);
  if (long) {
    const felt = { workoutId: long.id, date: long.date, rpe: 4 + (index % 3), feeling: 4, pain: 0 };
    const feedback = feedbackSchema.parse(felt);
    await logFeedback(at("20:10"), { requestId: idOf(context, "felt", index), feedback });
  }
  await catchUp(at("23:05"));
}

/**
 * Gives the demo runner twelve weeks of history through the same use cases as every runner: the questions at the start,
 * then an upload and a refresh each Sunday. The last days stay without data. Does nothing when it is all there.
 */
export async function buildHistory(context: RunnerContext, input: { timeZone: string }): Promise<void> {
  const { db, runnerId, now } = context;
  const { profile, lastReview } = await loadRunnerState(db, { runnerId, from: localDateAt(now, "UTC") });
  const { onboardedAt } = profile;
  const timeZone = onboardedAt === null ? input.timeZone : profile.timeZone;
  const today = localDateAt(now, timeZone);
  const firstDay =
    onboardedAt === null
      ? shiftDays(weekStartOf(today), -7 * DEMO_WEEKS)
      : localDateAt(new Date(onboardedAt), timeZone);
  const lastMonday = shiftDays(firstDay, 7 * (DEMO_WEEKS - 1));
  if (lastReview !== null && lastReview.weekStart >= lastMonday) return;
  if (onboardedAt === null) await start(context, { firstDay, timeZone });
  const until = shiftDays(today, 1 - SILENT_DAYS);
  for (let monday = firstDay, index = 0; monday <= lastMonday; monday = shiftDays(monday, 7), index += 1) {
    await liveSunday(context, { index, monday, timeZone, until });
  }
}
