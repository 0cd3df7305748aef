import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deploymentOf, type Tier } from "./models";
import { type Breaker, type ModelTask, selectModels } from "./select-models";

const make = (id: string, tier: Tier, deprecatedOn?: string) =>
  deploymentOf({
    id,
    tier,
    baseUrl: "https://models.test/v1",
    model: id,
    ...(deprecatedOn ? { deprecatedOn } : {}),
  });

const catalogue = [make("s", "small"), make("h", "high"), make("m", "medium"), make("m2", "medium")];
const base = {
  task: "planQuestion",
  budgetBand: "full",
  breakers: {},
  catalogue,
  today: "2026-11-22",
} as const;
const ids = (input: Parameters<typeof selectModels>[0]): string[] =>
  selectModels(input).map((entry) => entry.id);
const open = (openUntil: string): Breaker => ({ state: "open", openUntil });

describe("selectModels", () => {
  test.each<[ModelTask, string[]]>([
    ["conflict", ["h", "m", "m2", "s"]],
    ["planChange", ["m", "m2", "s", "h"]],
    ["methodology", ["s", "m", "m2", "h"]],
  ])("%s starts at its own tier, goes down, and up only as a last resort", (task, expected) => {
    expect(ids({ ...base, task })).toEqual(expected);
  });

  test.each([
    ["reduced", ["m", "m2", "s"]],
    ["low", ["s"]],
    ["spent", []],
  ] as const)("a %s budget caps every task", (budgetBand, expected) => {
    expect(ids({ ...base, task: "conflict", budgetBand })).toEqual(expected);
  });

  test("asks those with an open breaker last, the one that closes soonest first", () => {
    expect(ids({ ...base, breakers: { m: open("2026-11-22T10:00:00Z") } })).toEqual(["m2", "s", "h", "m"]);
    const breakers = { h: open("T3"), m: open("T2"), m2: open("T4"), s: open("T1") };
    expect(ids({ ...base, breakers })).toEqual(["s", "m", "h", "m2"]);
  });

  test("leaves out a model from the day it is withdrawn", () => {
    const old = [make("gone", "small", "2026-11-22"), make("going", "small", "2026-11-23")];
    expect(ids({ ...base, catalogue: old })).toEqual(["going"]);
  });

  test("never returns a deployment twice, nor one above the budget's cap", () => {
    const bands = fc.constantFrom("full", "reduced", "low", "spent") as fc.Arbitrary<
      "full" | "reduced" | "low" | "spent"
    >;
    const tasks = fc.constantFrom<ModelTask>("smallTalk", "planChange", "conflict", "weeklyReview");
    fc.assert(
      fc.property(bands, tasks, (budgetBand, task) => {
        const chosen = selectModels({ ...base, budgetBand, task });
        expect(new Set(chosen).size).toBe(chosen.length);
        if (budgetBand !== "full") expect(chosen.some((entry) => entry.tier === "high")).toBe(false);
        if (budgetBand === "low") expect(chosen.every((entry) => entry.tier === "small")).toBe(true);
      }),
    );
  });
});
