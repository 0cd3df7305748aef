import { z } from "zod";
import { BUDGET_BANDS, DEFAULT_BUDGETS } from "./constants";
import type { BudgetBand } from "./select-models";

const limit = z.number().min(0).max(10_000);

/** What a runner may cost, in USD per UTC day and per UTC month. */
export const budgetsSchema = z.strictObject({
  runnerDayUsd: limit.default(DEFAULT_BUDGETS.runnerDayUsd),
  runnerMonthUsd: limit.default(DEFAULT_BUDGETS.runnerMonthUsd),
});
export type Budgets = z.infer<typeof budgetsSchema>;

/** What a runner has cost so far in this UTC day and month. */
export interface Spent {
  todayUsd: number;
  monthUsd: number;
}

/**
 * The limits in force: the built-in ones, or those of `LLM_BUDGETS`.
 * @throws Error naming the first fault when the JSON does not fit.
 */
export function readBudgets(json: string | undefined): Budgets {
  if (!json) return budgetsSchema.parse({});
  const parsed = budgetsSchema.safeParse(JSON.parse(json));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `LLM_BUDGETS at ${issue?.path.join(".") ?? "its root"}: ${issue?.message ?? "is not valid"}`,
  );
}

/** The band for a remaining share of the budget, 0 to 1. */
export function budgetBandOf(remainingShare: number): BudgetBand {
  if (remainingShare >= BUDGET_BANDS.full) return "full";
  if (remainingShare >= BUDGET_BANDS.reduced) return "reduced";
  return remainingShare >= BUDGET_BANDS.low ? "low" : "spent";
}

/** The band that the tighter of the two limits leaves; a limit of 0 allows no model. */
export function budgetBand(spent: Spent, budgets: Budgets): BudgetBand {
  const left = (usd: number, limitUsd: number): number => (limitUsd === 0 ? 0 : 1 - usd / limitUsd);
  return budgetBandOf(
    Math.min(left(spent.todayUsd, budgets.runnerDayUsd), left(spent.monthUsd, budgets.runnerMonthUsd)),
  );
}
