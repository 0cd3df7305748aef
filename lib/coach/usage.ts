import type { RunnerContext } from "@/lib/data/change-runner";
import { summarizeUsage, type UsageLine, type UsageSummary } from "@/lib/data/usage";
import { type Budgets, bandOfShareLeft } from "@/lib/llm/budgets";
import type { ModelEnvironment } from "@/lib/llm/models";
import type { BudgetBand } from "@/lib/llm/select-models";
import { modelSetup } from "./model-environment";

const MS_PER_DAY = 86_400_000;

/** Money of a period, in USD, and what may be spent in it. */
export interface Spending {
  usd: number;
  limitUsd: number;
}

/** What the coach's models cost a runner; days and months are UTC, as the budgets count them. */
export interface UsageView {
  today: Spending;
  month: Spending;
  /** Which models the tighter of the two still allows; the budget of all runners together may allow less. */
  band: BudgetBand;
  /** What the month will have cost at its end if it goes on like this; never above its limit. */
  forecastUsd: number;
  byFeature: UsageLine[];
  byTier: UsageLine[];
  byModel: UsageLine[];
  /** Oldest first; days without a call are left out. */
  byDay: UsageLine[];
  /** Of the month's tokens that models read, the share (0-1) that was cheap because the provider had read it before. */
  cachedShare: number;
  /** Answers given again at no cost. */
  repeatedAnswers: number;
  calls: number;
  /** Calls that gave no whole answer. */
  brokenCalls: number;
  /** Calls whose tokens were estimated because the provider did not count them. */
  estimatedCalls: number;
}

/** The cost of a whole UTC month from that of its days so far, counted from the runner's first call. Pure. */
export function forecastUsd(
  { monthUsd, firstDay }: UsageSummary,
  { now, limitUsd }: { now: Date; limitUsd: number },
) {
  const monthStart = Date.UTC(now.getUTCFullYear(), now.getUTCMonth());
  const monthEnd = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1);
  const since = Math.max(monthStart, firstDay === null ? monthStart : Date.parse(firstDay));
  const daysSoFar = Math.max(1, (now.getTime() - since) / MS_PER_DAY);
  const daysLeft = (monthEnd - now.getTime()) / MS_PER_DAY;
  return Math.min(monthUsd * (1 + daysLeft / daysSoFar), Math.max(limitUsd, monthUsd));
}

const shareLeft = ({ usd, limitUsd }: Spending): number => (limitUsd === 0 ? 0 : 1 - usd / limitUsd);

/** The view of a month's usage. Pure. */
export function usageView(
  summary: UsageSummary,
  { budgets, now }: { budgets: Budgets; now: Date },
): UsageView {
  const by = (kind: UsageLine["kind"]) => summary.lines.filter((line) => line.kind === kind);
  const days = by("day");
  const sum = (count: (line: UsageLine) => number) => days.reduce((total, line) => total + count(line), 0);
  const today = { usd: summary.todayUsd, limitUsd: budgets.runnerDayUsd };
  const month = { usd: summary.monthUsd, limitUsd: budgets.runnerMonthUsd };
  return {
    today,
    month,
    band: bandOfShareLeft(Math.min(shareLeft(today), shareLeft(month))),
    forecastUsd: forecastUsd(summary, { now, limitUsd: budgets.runnerMonthUsd }),
    byFeature: by("feature"),
    byTier: by("tier"),
    byModel: by("model"),
    byDay: days.sort((a, b) => a.name.localeCompare(b.name)),
    cachedShare: summary.promptTokens === 0 ? 0 : summary.cachedTokens / summary.promptTokens,
    repeatedAnswers: summary.repeatedAnswers,
    calls: sum((line) => line.calls),
    brokenCalls: sum((line) => line.broken),
    estimatedCalls: summary.estimatedCalls,
  };
}

/** What the coach's models cost the runner today and this month, by what, and what the month will come to. */
export async function viewUsage(context: RunnerContext, environment: ModelEnvironment): Promise<UsageView> {
  const { db, runnerId, now } = context;
  const { budgets } = modelSetup(environment);
  return usageView(await summarizeUsage(db, { runnerId, now }), { budgets, now });
}
