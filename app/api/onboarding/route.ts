import { readJson, runnerRoute } from "@/lib/http/route";
import { finishOnboarding, onboardingState, saveOnboardingStep } from "@/lib/runner/onboarding";
import { finishSchema, saveStepSchema } from "./schema";

export const GET = runnerRoute(({ context }) => onboardingState(context));

/** Keeps the answers of one step. */
export const PATCH = runnerRoute(async ({ request, context }) =>
  saveOnboardingStep(context, await readJson(request, saveStepSchema)),
);

/** Makes the first plan from the answers. */
export const POST = runnerRoute(async ({ request, context }) =>
  finishOnboarding(context, await readJson(request, finishSchema)),
);
