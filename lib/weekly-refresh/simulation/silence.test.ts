import { describe, expect, it } from "vitest";
import { PERSONAS, type PersonaName } from "@/tests/support/personas";
import { type SimulationOutput, simulate } from "./simulate";
import type { SimulationInput, VirtualRunner } from "./simulation-input";

type Scenario = {
  persona: PersonaName;
  weeks: number;
  uploads: VirtualRunner["uploads"];
  events?: VirtualRunner["events"];
  adherence?: number;
};

function simulated({ persona, weeks, uploads, events = [], adherence = 1 }: Scenario): SimulationOutput {
  const runner: VirtualRunner = { adherence, effort: 1, uploads, events, seed: 7 };
  const scenario: SimulationInput = { input: PERSONAS[persona], weeks, runner, activities: null };
  return simulate(scenario);
}

const INJURED = [{ week: 5, kind: "injured" as const, days: 28 }];
const ILL_FROM_THE_START = [{ week: 1, kind: "ill" as const, days: 42 }];

describe("a week that was planned already is kept only within the hard rules", { timeout: 60_000 }, () => {
  it.each<[string, Scenario]>([
    [
      "no long run grows from one that was only assumed",
      { persona: "injuredReturn", weeks: 2, uploads: "never" },
    ],
    ["a taper shrinks with the weeks before it", { persona: "threeDayHalf", weeks: 5, uploads: "never" }],
    [
      "a taper after weeks that only maintain keeps its share of the best one",
      { persona: "ultraTrail", weeks: 10, uploads: "every4Weeks", events: INJURED },
    ],
    [
      "weeks that fell short by a little carry no full step of growth",
      { persona: "ultraTrail", weeks: 20, uploads: "every4Weeks" },
    ],
    [
      "a taper without a peak to come down from is laid out afresh",
      { persona: "twoRaces", weeks: 6, uploads: "weekly", adherence: 0.8 },
    ],
    [
      "weeks after a race start from what was run before it",
      { persona: "highMileageMarathon", weeks: 16, uploads: "weekly", adherence: 0.5 },
    ],
  ])("%s", (_, scenario) => {
    const { weeks, totals } = simulated(scenario);
    expect(weeks.flatMap(({ hardViolations }) => hardViolations)).toEqual([]);
    expect(totals.changesWithoutReason).toBe(0);
  });
});

describe("what was planned stays after a week that went as planned", { timeout: 60_000 }, () => {
  it.each<[string, Scenario]>([
    [
      "fitness that grew a step over several weeks is a cause of its own",
      { persona: "injuredReturn", weeks: 17, uploads: "weekly", events: INJURED },
    ],
    [
      "so are the first data after a silence",
      { persona: "couchTo5k", weeks: 9, uploads: "weekly", events: ILL_FROM_THE_START },
    ],
    [
      "weeks of nothing that the runner told of count as before",
      { persona: "chaoticData", weeks: 3, uploads: "weekly" },
    ],
  ])("%s", (_, scenario) => {
    expect(simulated(scenario).totals.unchangedShareWhenAsPlanned).toBe(1);
  });
});

describe("who comes back after four weeks without running", { timeout: 60_000 }, () => {
  it.each<PersonaName>(["injuredReturn", "threeDayHalf"])(
    "%s leads on from the weeks before them, not from nothing",
    (persona) => {
      const { weeks } = simulated({ persona, weeks: 14, uploads: "weekly", events: INJURED });
      const [before = 0] = weeks.slice(3, 4).map(({ actualKm }) => actualKm);
      const back = weeks.slice(9).map(({ plannedKm }) => plannedKm);
      expect(Math.min(...back)).toBeGreaterThan(before / 3);
      expect(weeks.flatMap(({ hardViolations }) => hardViolations)).toEqual([]);
    },
  );
});

describe("who comes back after six weeks without running", { timeout: 60_000 }, () => {
  it.each<PersonaName>(["highMileageMarathon", "threeDayHalf"])(
    "%s is led on from the first week back, and never told to stop again",
    (persona) => {
      const events = [{ week: 5, kind: "injured" as const, days: 42 }];
      const { weeks } = simulated({ persona, weeks: 14, uploads: "weekly", events });
      const [first = 0, ...next] = weeks.slice(10).map(({ plannedKm }) => plannedKm);
      for (const km of next) expect(km).toBeGreaterThan(first / 5);
      expect(next.at(-1)).toBeGreaterThan(first / 2);
    },
  );
});
