import { describe, expect, it } from "vitest";
import { type Goal, shiftDays } from "@/lib/training";
import { newRunnerState, TEST_INPUT } from "@/tests/support/runner-state";
import { replayStart } from "./replay-start";

const MADE_ON = TEST_INPUT.today;
const MONDAY = "2026-10-05";

function startAfter(weeks: number, goals: Goal[]): string {
  const { plan } = newRunnerState();
  if (plan === null) throw new Error("The fixture has a plan.");
  const seasonInput = { ...plan.seasonInput, goals };
  return replayStart({ ...plan, seasonInput }, shiftDays(MONDAY, 7 * weeks));
}

describe("a plan that goes on without a race", () => {
  it.each([
    [0, MADE_ON],
    [103, MADE_ON],
    [104, shiftDays(MONDAY, 364)],
    [155, shiftDays(MONDAY, 364)],
    [156, shiftDays(MONDAY, 728)],
    [520, shiftDays(MONDAY, 9 * 364)],
  ])("is replayed after %i weeks from %s", (weeks, start) => {
    expect(startAfter(weeks, [{ kind: "maintain" }])).toBe(start);
  });

  it("counts its years from the last race", () => {
    const race = { kind: "race", priority: "A", distanceM: 42_195, date: "2029-10-07" } as const;
    expect(startAfter(150, [race])).toBe(MADE_ON);
    expect(startAfter(156 + 103, [race])).toBe(MADE_ON);
    expect(startAfter(156 + 104, [race])).toBe(shiftDays("2029-10-01", 364));
  });
});
