import type { PlanWrite } from "@/lib/data/commit";
import type { RunnerState } from "@/lib/data/runner-state";
import { beliefChanges, withBeliefs } from "@/lib/ledger/belief-changes";
import { nextPlanAfter } from "@/lib/ledger/next-plan";
import { storedFitnessOf } from "@/lib/ledger/stored-fitness";
import type { LocalDate, ReasonCode } from "@/lib/training";
import type { ComputedChange } from "./commit-plan";

/**
 * What follows for plan, ledger and fitness when the runner's wishes or condition change. `after` is the state with
 * the new wishes; `before` the one that is stored.
 */
export function replanned(
  before: RunnerState,
  input: {
    after: RunnerState;
    today: LocalDate;
    now: Date;
    reasons: readonly ReasonCode[];
    origin: PlanWrite["origin"];
  },
): Pick<ComputedChange, "plan" | "ledger" | "fitness" | "detail"> {
  const { after, today, now, reasons, origin } = input;
  const ledger = beliefChanges(after, { today, now });
  const plan =
    before.plan === null ? null : nextPlanAfter({ state: after, today, reasons, origin, beliefs: ledger });
  return {
    detail: { changes: plan?.changes ?? [] },
    ...(plan === null ? {} : { plan }),
    ...(ledger.length === 0 ? {} : { ledger }),
    fitness: storedFitnessOf(withBeliefs(after, ledger), { plan, today }),
  };
}
