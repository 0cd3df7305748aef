import { describe, expect, it } from "vitest";
import { TEST_INPUT } from "@/tests/support/runner-state";
import { simulate } from "./simulate";
import type { SimulationInput } from "./simulation-input";

const WEEKS = 26;
const SHORT_WEEKS = 12;

function scenario(runner: Partial<SimulationInput["runner"]>, weeks = WEEKS): SimulationInput {
  const usual = { adherence: 1, effort: 1, uploads: "weekly" as const, events: [], seed: 7 };
  return { input: TEST_INPUT, weeks, runner: { ...usual, ...runner }, activities: null };
}

const SCENARIOS: [string, SimulationInput][] = [
  ["runs all", scenario({})],
  ["runs four of five", scenario({ adherence: 0.8 })],
  ["runs every other workout", scenario({ adherence: 0.5 })],
  ["runs nothing for weeks and comes back", scenario({ events: [{ week: 3, kind: "travel", days: 42 }] })],
  ["is ill for a week", scenario({ events: [{ week: 6, kind: "ill", days: 7 }] })],
  ["overruns a week", scenario({ events: [{ week: 6, kind: "overrun", days: 7 }] })],
  ["races in between", scenario({ events: [{ week: 8, kind: "race", days: 1 }] })],
  ["never uploads", scenario({ uploads: "never" })],
  ["uploads all at the end", scenario({ uploads: "late", adherence: 0.8 })],
];

describe("half a year of Sundays with a runner who", { timeout: 120_000 }, () => {
  it.each(SCENARIOS)("%s breaks no hard rule and changes nothing without a reason", (_, input) => {
    const { totals, weeks } = simulate(input);
    expect(
      weeks.flatMap(({ weekStart, hardViolations }) => hardViolations.map((one) => [weekStart, one])),
    ).toEqual([]);
    expect(totals).toMatchObject({ sundays: WEEKS, hardViolations: 0, changesWithoutReason: 0 });
  });

  it("runs all as planned has nothing changed that was planned", () => {
    expect(simulate(scenario({})).totals.unchangedShareWhenAsPlanned).toBe(1);
  });
});

describe("the same runs", { timeout: 240_000 }, () => {
  it.each(SCENARIOS.slice(1, 6))(
    "of a runner who %s end in the same plan and fitness however they were uploaded",
    (_, input) => {
      const weekly = simulate({ ...input, weeks: SHORT_WEEKS });
      for (const uploads of ["every4Weeks", "late"] as const) {
        const again = simulate({
          ...input,
          weeks: SHORT_WEEKS,
          runner: { ...input.runner, uploads },
          activities: weekly.activities,
        });
        expect(again.final).toEqual(weekly.final);
      }
    },
  );

  it("give the same bytes every time", () => {
    const once = JSON.stringify(simulate(scenario({ adherence: 0.7 }, 4)));
    expect(JSON.stringify(simulate(scenario({ adherence: 0.7 }, 4)))).toBe(once);
  });
});
