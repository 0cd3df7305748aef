import { describe, expect, it } from "vitest";
import { TEST_INPUT } from "@/tests/support/runner-state";
import { SIMULATED_RUNNERS } from "@/tests/support/simulated-runners";
import { simulate } from "./simulate";
import type { SimulationInput } from "./simulation-input";

const WEEKS = 26;
const SHORT_WEEKS = 12;

function scenario(runner: Partial<SimulationInput["runner"]>, weeks = WEEKS): SimulationInput {
  const usual = { adherence: 1, effort: 1, uploads: "weekly" as const, events: [], seed: 7 };
  return { input: TEST_INPUT, weeks, runner: { ...usual, ...runner }, activities: null };
}

const SCENARIOS = SIMULATED_RUNNERS.map(([name, runner]) => [name, scenario(runner)] as const);

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
