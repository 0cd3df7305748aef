import { issuePath, issueSentence, parsePlanInput, planOutputSchema, scorePlan } from "@/lib/training";

/** `rungpt score`: the scorecard of one plan; bad plan or input gives a problem object and `ok: false`. */
export function scoreCommand(planOutput: unknown, input: unknown): { output: unknown; ok: boolean } {
  const parsed = parsePlanInput(input);
  if (!parsed.ok) return { output: { error: parsed.error }, ok: false };
  const plan = planOutputSchema.safeParse(planOutput);
  if (!plan.success) {
    const [issue] = plan.error.issues;
    const message = issue === undefined ? "This is not a plan." : issueSentence(issue);
    const error = { code: "badPlan", message, path: issue === undefined ? "" : issuePath(issue) };
    return { output: { error }, ok: false };
  }
  return { output: scorePlan(plan.data, parsed.input), ok: true };
}
