import { TIER_ORDER } from "./constants";
import type { Deployment, Tier } from "./models";

/** What the answer is for. The task decides the tier; no classifier model is needed. */
export type ModelTask =
  | "smallTalk"
  | "methodology"
  | "logFeedback"
  | "planQuestion"
  | "planChange"
  | "weeklyReview"
  | "summary"
  | "conflict";

/** How much of the budget is left, as a coarse band. `spent`: no model may be called. */
export type BudgetBand = "full" | "reduced" | "low" | "spent";

/** State of one deployment's circuit breaker; `openUntil` is an ISO instant. */
export interface Breaker {
  state: "closed" | "open" | "halfOpen";
  openUntil: string | null;
}

export interface SelectModelsInput {
  task: ModelTask;
  budgetBand: BudgetBand;
  /** By deployment id; a missing entry is closed. */
  breakers: Readonly<Record<string, Breaker>>;
  catalogue: readonly Deployment[];
  /** Day (UTC) that decides which models are withdrawn. */
  today: string;
}

const NATURAL_TIER: Record<ModelTask, Tier> = {
  smallTalk: "small",
  methodology: "small",
  logFeedback: "small",
  planQuestion: "medium",
  planChange: "medium",
  weeklyReview: "medium",
  summary: "small",
  conflict: "high",
};

const BAND_CAP: Record<Exclude<BudgetBand, "spent">, Tier> = {
  full: "high",
  reduced: "medium",
  low: "small",
};

function tiersFor(task: ModelTask, band: Exclude<BudgetBand, "spent">): Tier[] {
  const cap = TIER_ORDER.indexOf(BAND_CAP[band]);
  const preferred = Math.max(cap, TIER_ORDER.indexOf(NATURAL_TIER[task]));
  return [...TIER_ORDER.slice(preferred), ...TIER_ORDER.slice(cap, preferred).reverse()];
}

/**
 * The deployments to try, best first: from the task's own tier down to small, then, as a last resort, upward as far
 * as the budget band allows, so that one broken deployment never costs the runner a model's answer.
 * Those with an open breaker come last, the one that closes soonest first. Withdrawn models are left out. Empty when the
 * budget is spent or nothing is configured.
 */
export function selectModels(input: SelectModelsInput): Deployment[] {
  const { task, budgetBand, breakers, catalogue, today } = input;
  if (budgetBand === "spent") return [];
  const served = catalogue.filter((entry) => entry.deprecatedOn === undefined || entry.deprecatedOn > today);
  const ordered = tiersFor(task, budgetBand).flatMap((tier) => served.filter((entry) => entry.tier === tier));
  const isOpen = (entry: Deployment): boolean => breakers[entry.id]?.state === "open";
  const until = (entry: Deployment): string => breakers[entry.id]?.openUntil ?? "";
  const open = ordered.filter(isOpen).sort((a, b) => until(a).localeCompare(until(b)));
  return [...ordered.filter((entry) => !isOpen(entry)), ...open];
}
