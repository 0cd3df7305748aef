import { expect, test } from "vitest";
import { bandOfBestTier, readBudgets } from "./budgets";

test("each best tier has its band", () => {
  expect([0, 1, 2, 3].map(bandOfBestTier)).toEqual(["full", "reduced", "low", "spent"]);
});

test("limits can be set, one or all of them", () => {
  const defaults = { runnerDayUsd: 0.05, runnerMonthUsd: 0.5, globalDayUsd: 5 };
  expect(readBudgets(undefined)).toEqual(defaults);
  expect(readBudgets('{"runnerDayUsd": 1}')).toEqual({ ...defaults, runnerDayUsd: 1 });
});

test.each([
  ["a negative limit", '{"runnerDayUsd": -1}', /LLM_BUDGETS at runnerDayUsd/],
  ["an unknown limit", '{"perDay": 1}', /LLM_BUDGETS/],
  ["no JSON", "{", /LLM_BUDGETS is not valid JSON/],
])("%s is refused with its place", (_name, json, message) => {
  expect(() => readBudgets(json)).toThrow(message);
});
