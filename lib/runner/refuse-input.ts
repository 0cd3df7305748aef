import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { planInputOf } from "@/lib/ledger/plan-input";
import { type Goal, type LocalDate, parsePlanInput } from "@/lib/training";

/**
 * Refuses wishes that contradict each other, with the message beside the field. `fieldOf` names the field of the form
 * for a path of the plan input.
 * @throws AppError badInput with the core's code.
 */
export function refuseBadWishes(
  state: RunnerState,
  input: {
    today: LocalDate;
    fieldOf: (path: string) => string;
    /** Goals that are judged first, whether they lie ahead or not. */
    newGoals?: readonly Goal[];
  },
): void {
  const { newGoals = [], today } = input;
  const known = planInputOf(state, today);
  const others = known.goals.filter((goal) => !newGoals.includes(goal));
  const goals = newGoals.length > 0 ? [...newGoals, ...others] : known.goals;
  const parsed = parsePlanInput({ ...known, goals });
  if (parsed.ok) return;
  const { code, message, path } = parsed.error;
  const fields = path === undefined ? {} : { [input.fieldOf(path)]: message };
  throw new AppError("badInput", { code, message, fields });
}
