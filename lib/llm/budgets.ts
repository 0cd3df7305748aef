import { z } from "zod";
import { BUDGET_BANDS, DEFAULT_BUDGETS } from "./constants";
import type { BudgetBand } from "./select-models";

const limit = z.number().min(0).max(10_000);

/** What may be spent, in USD per UTC day and per UTC month, by one runner and by all together. */
export const budgetsSchema = z.strictObject({
  runnerDayUsd: limit.default(DEFAULT_BUDGETS.runnerDayUsd),
  runnerMonthUsd: limit.default(DEFAULT_BUDGETS.runnerMonthUsd),
  globalDayUsd: limit.default(DEFAULT_BUDGETS.globalDayUsd),
});
export type Budgets = z.infer<typeof budgetsSchema>;

/**
 * The limits in force: the built-in ones, or those of `LLM_BUDGETS`.
 * @throws Error naming the first fault when the JSON does not fit.
 */
export function readBudgets(json: string | undefined): Budgets {
  if (!json) return budgetsSchema.parse({});
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new Error("LLM_BUDGETS is not valid JSON: give an object of limits in USD.", { cause });
  }
  const parsed = budgetsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `LLM_BUDGETS at ${issue?.path.join(".") ?? "its root"}: ${issue?.message ?? "is not valid"}`,
  );
}

const BANDS: readonly BudgetBand[] = ["full", "reduced", "low", "spent"];

/** The band in which this is the best tier that may be asked: 0 high, 1 medium, 2 small, 3 none. */
export function bandOfBestTier(bestTier: number): BudgetBand {
  return BANDS[bestTier] ?? "spent";
}

/** The band of what is left of a budget, as a share (0-1) of it. The database decides by the same shares. */
export function bandOfShareLeft(share: number): BudgetBand {
  if (share >= BUDGET_BANDS.full) return "full";
  if (share >= BUDGET_BANDS.reduced) return "reduced";
  return share >= BUDGET_BANDS.low ? "low" : "spent";
}
