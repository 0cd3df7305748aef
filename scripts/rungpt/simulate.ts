import { issuePath, issueSentence, parsePlanInput } from "@/lib/training";
import { simulate } from "@/lib/weekly-refresh/simulation/simulate";
import { simulationInputSchema } from "@/lib/weekly-refresh/simulation/simulation-input";
import { CommandError, type CommandResult, problemOf } from "./command";

/** `rungpt simulate`: a SimulationInput to a SimulationOutput; bad input gives a problem object and `ok: false`. */
export function simulateCommand(scenario: unknown): CommandResult {
  const parsed = simulationInputSchema.safeParse(scenario);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const message = issue === undefined ? "This is not a scenario." : issueSentence(issue);
    const path = issue === undefined ? "" : issuePath(issue);
    return problemOf(new CommandError({ code: "badInput", message, path }));
  }
  const plan = parsePlanInput(parsed.data.input);
  if (!plan.ok) return problemOf(new CommandError({ ...plan.error, path: `input.${plan.error.path ?? ""}` }));
  return { output: simulate({ ...parsed.data, input: plan.input }), ok: true };
}
