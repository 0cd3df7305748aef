import { changeRunner, type RunnerContext } from "@/lib/data/change-runner";
import type { Change } from "@/lib/data/commit";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { storedFitnessOf } from "@/lib/ledger/stored-fitness";
import { parseInput } from "@/lib/parse-input";
import { answerOnce } from "@/lib/plan/answer-once";
import { loadFromDay } from "@/lib/plan/first-day";
import { firstPlanWrite } from "@/lib/plan/first-plan";
import { type LocalDate, localDateAt, parsePlanInput } from "@/lib/training";
import { firstPlanInput, placeOf, profileFacts, withStandIns } from "./compose-facts";
import {
  type CompleteAnswers,
  type OnboardingAnswers,
  type OnboardingStep,
  onboardingStepSchema,
  stepSchemas,
  storedAnswers,
} from "./onboarding-answers";

/** The answers given so far, and whether the first plan was made from them. */
export async function onboardingState(
  context: RunnerContext,
): Promise<{ answers: OnboardingAnswers; onboarded: boolean }> {
  const { runnerId, db, now } = context;
  const { profile } = await loadRunnerState(db, { runnerId, from: localDateAt(now, "UTC") });
  return { answers: storedAnswers(profile.onboarding), onboarded: profile.onboardedAt !== null };
}

/** Refuses answers of one step that contradict each other, with the message beside the field. */
function checkStep(
  answers: OnboardingAnswers,
  { step, today }: { step: OnboardingStep; today: LocalDate },
): void {
  const parsed = parsePlanInput(firstPlanInput(withStandIns(answers), today));
  if (parsed.ok) return;
  const place = placeOf(parsed.error.path ?? "");
  if (place?.step !== step) return;
  const { code, message } = parsed.error;
  throw new AppError("badInput", { code, message, fields: { [place.field]: message } });
}

/**
 * Keeps the answers of one step, so that a reload loses nothing.
 * @throws AppError badInput with a message per field (paths within the step's answers); nothing is stored then.
 */
export async function saveOnboardingStep(
  context: RunnerContext,
  input: { step: OnboardingStep; answers: unknown },
): Promise<{ answers: OnboardingAnswers }> {
  const { step } = input;
  const parsed = parseInput<unknown>(stepSchemas[step], input.answers);
  const saved = await changeRunner(context, {
    from: localDateAt(context.now, "UTC"),
    compute: (state) => {
      refuseSecondStart(state);
      const answers = storedAnswers({ ...storedAnswers(state.profile.onboarding), [step]: parsed });
      const timeZone = answers.schedule?.timeZone ?? state.profile.timeZone;
      checkStep({ [step]: answers[step] }, { step, today: localDateAt(context.now, timeZone) });
      const change: Change = {
        requestId: crypto.randomUUID(),
        action: "onboardingStep",
        profile: { onboarding: answers },
      };
      return { change, outcome: answers };
    },
  });
  return { answers: saved?.outcome ?? {} };
}

function refuseSecondStart(state: RunnerState): void {
  if (state.profile.onboardedAt === null) return;
  const message = "Your plan is made already. Change your answers in the settings.";
  throw new AppError("badInput", { code: "alreadyOnboarded", message });
}

function completeAnswers(state: RunnerState): CompleteAnswers {
  const { goal, fitness, schedule, health } = storedAnswers(state.profile.onboarding);
  if (goal && fitness && schedule && health) return { goal, fitness, schedule, health };
  const answers = { goal, fitness, schedule, health };
  const step = onboardingStepSchema.options.find((name) => answers[name] === undefined) ?? "goal";
  const message = "Some questions are still open. Answer them first.";
  throw new AppError("badInput", { code: "answersMissing", message, extra: { step } });
}

/** The first change of a runner: facts, goal, plan and fitness together. */
function startChange(state: RunnerState, input: { requestId: string; now: Date }): Change {
  refuseSecondStart(state);
  const answers = completeAnswers(state);
  const today = localDateAt(input.now, answers.schedule.timeZone);
  const facts = profileFacts(answers, today);
  const parsed = parsePlanInput(firstPlanInput(answers, today));
  if (!parsed.ok) {
    const { code, message, path } = parsed.error;
    const place = placeOf(path ?? "");
    const fields = place === null ? {} : { [place.field]: message };
    throw new AppError("badInput", {
      code,
      message,
      fields,
      extra: place === null ? {} : { step: place.step },
    });
  }
  const { goal } = answers;
  const plan = firstPlanWrite(parsed.input);
  const onboardedAt = input.now.toISOString();
  const profile = { ...facts, onboarding: answers, onboardedAt };
  const after: RunnerState = {
    ...state,
    profile: { ...state.profile, ...profile },
    goals: [{ id: crypto.randomUUID(), goal }],
  };
  return {
    requestId: input.requestId,
    action: "onboarding",
    profile,
    goals: { dropped: state.goals.map(({ id }) => id), added: [goal] },
    plan,
    fitness: storedFitnessOf(after, { plan, today }),
  };
}

/**
 * Makes the first plan from the answers and stores everything at once.
 * @throws AppError badInput `answersMissing` (extra.step), `notFeasible` (extra.reason with alternatives as goals to
 * choose from), or a code of the training core; nothing is stored then.
 */
export function finishOnboarding(
  context: RunnerContext,
  input: { requestId: string },
): Promise<{ version: number }> {
  return answerOnce(context, {
    requestId: input.requestId,
    answer: ({ planVersion }) => ({ version: planVersion ?? 1 }),
    run: () =>
      changeRunner(context, {
        from: loadFromDay(context.now),
        compute: (state) => ({
          change: startChange(state, { requestId: input.requestId, now: context.now }),
          outcome: null,
        }),
      }),
  });
}
