import { describe, expect, test } from "vitest";
import { budgetBand, budgetBandOf, readBudgets } from "./budgets";

test("bands follow the remaining share of the budget", () => {
  expect([1, 0.5, 0.49, 0.2, 0.19, 0.05, 0.04, -1].map(budgetBandOf)).toEqual([
    "full",
    "full",
    "reduced",
    "reduced",
    "low",
    "low",
    "spent",
    "spent",
  ]);
});

describe("a runner's budget", () => {
  const budgets = readBudgets(undefined);
  test.each([
    ["nothing spent", 0, 0, "full"],
    ["half of the day", 0.03, 0.03, "reduced"],
    ["nearly all of the day", 0.045, 0.045, "low"],
    ["the whole day", 0.05, 0.05, "spent"],
    ["the whole month, nothing today", 0, 0.5, "spent"],
  ] as const)("%s", (_name, todayUsd, monthUsd, band) => {
    expect(budgetBand({ todayUsd, monthUsd }, budgets)).toBe(band);
  });

  test("can be set, one limit or both; a limit of 0 allows no model", () => {
    expect(readBudgets('{"runnerDayUsd": 1}')).toEqual({ runnerDayUsd: 1, runnerMonthUsd: 0.5 });
    expect(budgetBand({ todayUsd: 0, monthUsd: 0 }, readBudgets('{"runnerDayUsd": 0}'))).toBe("spent");
  });

  test("that does not fit is refused with its place", () => {
    expect(() => readBudgets('{"runnerDayUsd": -1}')).toThrow(/LLM_BUDGETS at runnerDayUsd/);
    expect(() => readBudgets('{"perDay": 1}')).toThrow(/LLM_BUDGETS/);
  });
});
