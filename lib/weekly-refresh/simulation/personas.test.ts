import { describe, expect, it } from "vitest";
import { PERSONAS, type PersonaName } from "@/tests/support/personas";
import { SIMULATED_RUNNERS } from "@/tests/support/simulated-runners";
import { simulate } from "./simulate";
import type { VirtualRunner } from "./simulation-input";

const WEEKS = 26;
/** Those whose plans have come nearest to the limits first; as many as RUNGPT_CASES says, fifteen being all. */
const FIRST: PersonaName[] = [
  "threeDayHalf",
  "painMidPlan",
  "firstMarathon",
  "highMileageMarathon",
  "ultraTrail",
];
const NAMES = [...new Set([...FIRST, ...(Object.keys(PERSONAS) as PersonaName[])])].slice(
  0,
  Number(process.env.RUNGPT_CASES ?? 2),
);

function simulated(persona: PersonaName, runner: VirtualRunner) {
  return simulate({ input: PERSONAS[persona], weeks: WEEKS, runner, activities: null });
}

describe.each(NAMES)("half a year of Sundays of %s, who", { timeout: 240_000 }, (persona) => {
  it.each(SIMULATED_RUNNERS)("%s: no hard rule is broken, nothing changes without a cause", (_, runner) => {
    const { totals, weeks } = simulated(persona, runner);
    expect(
      weeks.flatMap(({ weekStart, hardViolations }) => hardViolations.map((one) => [weekStart, one])),
    ).toEqual([]);
    const clean = { hardViolations: 0, changesWithoutReason: 0, unchangedShareWhenAsPlanned: 1 };
    expect(totals).toEqual({ sundays: WEEKS, ...clean });
  });

  it("runs four of five ends in the same plan and fitness however the runs were uploaded", () => {
    const runner: VirtualRunner = { adherence: 0.8, effort: 1, uploads: "weekly", events: [], seed: 7 };
    const { activities, final } = simulated(persona, runner);
    for (const uploads of ["every4Weeks", "late"] as const) {
      const scenario = { input: PERSONAS[persona], weeks: WEEKS, runner: { ...runner, uploads }, activities };
      expect(simulate(scenario).final).toEqual(final);
    }
  });
});
