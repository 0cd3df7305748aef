/** The pages of the start, in order; the last one shows the answers and makes the plan. */
export const STEPS = ["goal", "fitness", "schedule", "health", "review"] as const;
export type Step = (typeof STEPS)[number];
export type QuestionStep = Exclude<Step, "review">;

export const STEP_LABELS: Readonly<Record<Step, string>> = {
  goal: "Your goal",
  fitness: "Your running now",
  schedule: "Your week",
  health: "You",
  review: "Your plan",
};

/** The step that an address names, or null. */
export function stepFrom(text: string): Step | null {
  return STEPS.find((step) => step === text) ?? null;
}

/** Counted from 1. */
export function stepNumber(step: Step): number {
  return STEPS.indexOf(step) + 1;
}

export function stepPath(step: Step): string {
  return `/onboarding/${step}`;
}

export function nextStep(step: QuestionStep): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? "review";
}

export function previousStep(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}
