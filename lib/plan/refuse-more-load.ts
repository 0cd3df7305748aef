import { AppError } from "@/lib/errors";
import { type Health, hasOpenFlag, type PlanChange, raisesLoad } from "@/lib/training";

/** What is said of a change that adds running while a health note is open. */
export const ONLY_LIGHTER =
  "While a health note is open the plan may only get lighter. Clear it first, on the page for today, when you are well.";

/**
 * Refuses changes that add up to more running while a note about the runner's health is open.
 * @throws AppError badInput `healthFlagOpen`
 */
export function refuseMoreLoad(health: Health, changes: readonly PlanChange[]): void {
  if (!hasOpenFlag(health) || !raisesLoad(changes)) return;
  throw new AppError("badInput", { code: "healthFlagOpen", message: ONLY_LIGHTER });
}
