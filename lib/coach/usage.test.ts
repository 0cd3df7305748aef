import { expect, test } from "vitest";
import type { UsageLine, UsageSummary } from "@/lib/data/usage";
import { readBudgets } from "@/lib/llm/budgets";
import { usageView } from "./usage";

const line = (kind: UsageLine["kind"], name: string, usd: number): UsageLine => ({
  ...{ kind, name, usd, calls: 2, broken: 1, promptTokens: 100, completionTokens: 10 },
});
const summary: UsageSummary = {
  ...{ todayUsd: 0.01, monthUsd: 0.06, firstDay: "2026-10-01", promptTokens: 400, cachedTokens: 100 },
  ...{ repeatedAnswers: 3, estimatedCalls: 1 },
  lines: [line("day", "2026-11-09", 0.01), line("day", "2026-11-02", 0.05), line("tier", "medium", 0.06)],
};
const NOW = new Date("2026-11-11T00:00:00Z");
const view = (change: Partial<UsageSummary> = {}) =>
  usageView({ ...summary, ...change }, { budgets: readBudgets(undefined), now: NOW });

test("usage is shown beside its limits, with shares, and days in order", () => {
  expect(view()).toMatchObject({
    today: { usd: 0.01, limitUsd: 0.05 },
    month: { usd: 0.06, limitUsd: 0.5 },
    cachedShare: 0.25,
    calls: 4,
    brokenCalls: 2,
    byTier: [{ name: "medium" }],
    byDay: [{ name: "2026-11-02" }, { name: "2026-11-09" }],
  });
  expect(view({ promptTokens: 0, cachedTokens: 0 }).cachedShare).toBe(0);
});

test("the forecast goes on as the month began, from the runner's first call, and ends at the limit", () => {
  expect(view().forecastUsd).toBeCloseTo(0.18, 10);
  expect(view({ monthUsd: 0.02, firstDay: "2026-11-09" }).forecastUsd).toBeCloseTo(0.22, 10);
  expect(view({ monthUsd: 0.4 }).forecastUsd).toBe(0.5);
  expect(view({ monthUsd: 0.7 }).forecastUsd).toBe(0.7);
  expect(view({ monthUsd: 0, firstDay: null }).forecastUsd).toBe(0);
});

test("the tighter of the two budgets says which models may still be asked", () => {
  expect(view().band).toBe("full");
  expect(view({ todayUsd: 0.03 }).band).toBe("reduced");
  expect(view({ monthUsd: 0.45 }).band).toBe("low");
  expect(view({ todayUsd: 0.05 }).band).toBe("spent");
});
