import { buildPlan, parsePlanInput } from "@/lib/training";

/** `rungpt plan`: a PlanInput to a PlanOutput; bad input gives a problem object and `ok: false`. */
export function planCommand(input: unknown): { output: unknown; ok: boolean } {
  const parsed = parsePlanInput(input);
  return parsed.ok
    ? { output: buildPlan(parsed.input), ok: true }
    : { output: { error: parsed.error }, ok: false };
}
