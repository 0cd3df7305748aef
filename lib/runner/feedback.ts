import { z } from "zod";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { dayOfWorkout } from "@/lib/data/workouts";
import { AppError } from "@/lib/errors";
import { PAIN_LIMIT } from "@/lib/ledger/constants";
import { type FactsChange, factsChange } from "@/lib/ledger/facts-change";
import { lateSnapshots } from "@/lib/ledger/late-snapshots";
import { nextPlanAfter } from "@/lib/ledger/next-plan";
import { storedFitnessOf } from "@/lib/ledger/stored-fitness";
import { type ComputedChange, commitOnce, type PlanAnswer } from "@/lib/plan/commit-plan";
import { loadFromDay } from "@/lib/plan/first-day";
import { knownWorkout } from "@/lib/plan/open-workout";
import { planInForce } from "@/lib/plan/plan-in-force";
import { changesIn } from "@/lib/plan/stored-changes";
import { daysBetween, type Feedback, type Health, type LocalDate, type ReasonCode } from "@/lib/training";
import { PAIN_AGAIN_DAYS } from "./constants";
import { usualWeekKm, withFlags } from "./health-flags";
import { saidOfOtherRuns, saidOfOthers, withSaidBefore } from "./same-run";

/** `seeClinician`: pain came back within two weeks; the page shows a neutral sentence, never a diagnosis. */
const adviceSchema = z.enum(["takeItEasy", "seeClinician"]).nullable().catch(null);
export type FeedbackAdvice = z.infer<typeof adviceSchema>;

export interface FeedbackAnswer extends PlanAnswer {
  advice: FeedbackAdvice;
}

/** Checks what the feedback is about; feedback about a workout belongs to the workout's day. */
function placed(state: RunnerState, input: { feedback: Feedback; today: LocalDate }): Feedback {
  const { feedback, today } = input;
  const { workoutId, activityId } = feedback;
  const date = workoutId === null ? feedback.date : knownWorkout(state, workoutId).date;
  if (date > today) {
    throw new AppError("badInput", {
      code: "notYet",
      message: "This run is still ahead. Tell me afterwards.",
    });
  }
  if (activityId !== null && !state.activities.some(({ id }) => id === activityId)) {
    throw new AppError("notFound", { code: "noActivity", message: "This recording is not there any more." });
  }
  return { ...feedback, date };
}

function adviceFor(state: RunnerState, feedback: Feedback): FeedbackAdvice {
  if ((feedback.pain ?? 0) < PAIN_LIMIT) return null;
  const again = saidOfOtherRuns(state, feedback).some(
    ({ pain, date }) =>
      (pain ?? 0) >= PAIN_LIMIT && Math.abs(daysBetween(date, feedback.date)) <= PAIN_AGAIN_DAYS,
  );
  return again ? "seeClinician" : "takeItEasy";
}

/**
 * Health after this feedback: the newest word about pain counts. Strong pain opens a note that stays until the runner
 * clears it, whatever a later run felt like. Null when it says nothing new.
 */
function healthAfter(
  state: RunnerState,
  { feedback, today }: { feedback: Feedback; today: LocalDate },
): Health | null {
  const others = saidOfOthers(state, feedback);
  const newest = others.every(({ date, pain }) => pain === null || date <= feedback.date);
  if (feedback.pain === null || !newest || feedback.pain === state.profile.health.painScore) return null;
  const health = { ...state.profile.health, painScore: feedback.pain };
  // Pain that comes back belongs to a clinician.
  const levels = { takeItEasy: ["pain"], seeClinician: ["pain", "refer"] } as const;
  const advice = adviceFor(state, feedback);
  return withFlags(health, {
    levels: advice === null ? [] : levels[advice],
    today,
    weekKm: usualWeekKm(state, today),
  });
}

/** What follows from feedback, but for snapshots of months. Pure. @throws AppError as `logFeedback` */
export function feedbackChange(
  state: RunnerState,
  input: { feedback: Feedback; today: LocalDate; now: Date },
): { change: ComputedChange; facts: FactsChange } {
  planInForce(state);
  const { today, now } = input;
  const feedback = placed(state, input);
  const stored = withSaidBefore(state, feedback);
  const told = { feedback: [...saidOfOthers(state, stored), stored] };
  const facts = factsChange({ state, facts: told, today, now, origin: "health" });
  const { ledger, after, plan: planOfFacts } = facts;
  const health = healthAfter(state, { feedback, today });
  const hurts = (score: number) => score >= PAIN_LIMIT;
  const known = state.profile.health;
  const turns =
    health !== null && (hurts(health.painScore) !== hurts(known.painScore) || health.flags !== known.flags);
  const reason: ReasonCode = hurts(health?.painScore ?? 0) ? "pain" : "health";
  // With the plan in force: what the facts alone would make of it is not stored.
  const inForce = {
    ...after.state,
    plan: state.plan,
    workouts: state.workouts,
    profile: { ...state.profile, health: health ?? known },
  };
  const plan = turns
    ? nextPlanAfter({
        state: inForce,
        today,
        reasons: [reason],
        origin: "health",
        beliefs: [],
        evidence: [{ reason, rows: [{ kind: "feedback", date: feedback.date, pain: health.painScore }] }],
      })
    : (planOfFacts?.write ?? null);
  const change: ComputedChange = {
    action: "feedback",
    feedback: stored,
    detail: { changes: plan?.changes ?? [], advice: adviceFor(state, feedback) },
    fitness: storedFitnessOf(inForce, { plan, today }),
    ...(ledger.length === 0 ? {} : { ledger }),
    ...(health === null ? {} : { profile: { health } }),
    ...(plan === null ? {} : { plan }),
  };
  return { change, facts };
}

/** The day that feedback belongs to, before anything else is read. */
export async function dayOfFeedback(
  { db, runnerId }: RunnerContext,
  { workoutId, date }: Feedback,
): Promise<LocalDate> {
  if (workoutId === null) return date;
  return (await dayOfWorkout(db, { runnerId, workoutId })) ?? date;
}

/**
 * Logs how a run felt. An effort says that a planned run without data was done (never raising fitness); pain from 4 of
 * 10 on makes the plan lighter at once and opens a note: nothing rises until the runner clears it.
 * @throws AppError notFound, or badInput when the run is still ahead.
 */
export async function logFeedback(
  context: RunnerContext,
  input: { requestId: string; feedback: Feedback },
): Promise<FeedbackAnswer> {
  const { requestId, feedback } = input;
  const { version, detail } = await commitOnce(context, {
    requestId,
    oldest: await dayOfFeedback(context, feedback),
    compute: async (state, today) => {
      const { change, facts } = feedbackChange(state, { feedback, today, now: context.now });
      return { ...change, ...(await lateSnapshots(context.db, { facts, today })) };
    },
  });
  return { version, changes: changesIn(detail), advice: adviceSchema.parse(detail.advice) };
}

/** Everything the runner said about runs since a day (half a year back when none is given), oldest first. */
export async function listFeedback(
  { db, runnerId, now }: RunnerContext,
  input: { from?: LocalDate | undefined } = {},
): Promise<{ feedback: Feedback[] }> {
  const { feedback } = await loadRunnerState(db, { runnerId, from: input.from ?? loadFromDay(now) });
  return { feedback };
}
