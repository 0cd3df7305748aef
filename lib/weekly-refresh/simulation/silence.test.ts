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
  seed?: number;
};

function simulated(wanted: Scenario): SimulationOutput {
  const { persona, weeks, uploads, events = [], adherence = 1, seed = 7 } = wanted;
  const runner: VirtualRunner = { adherence, effort: 1, uploads, events, seed };
  const scenario: SimulationInput = { input: PERSONAS[persona], weeks, runner, activities: null };
  return simulate(scenario);
}

const HALF = { persona: "highMileageMarathon", uploads: "weekly", adherence: 0.5, seed: 5 } as const;
const AWAY = [{ week: 5, kind: "travel" as const, days: 21 }];
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
    [
      "and what is known of a week counts before what it would be without assumed runs",
      { ...HALF, weeks: 8, seed: 11 },
    ],
    [
      "what is assumed of the last days counts as it stood in the plan, also where late data ask for less",
      { ...HALF, weeks: 18, events: [{ week: 6, kind: "overrun", days: 7 }] },
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
      "a race that was given up does not come back when its week comes into view",
      { persona: "firstMarathon", weeks: 9, uploads: "weekly", adherence: 0.8, seed: 5, events: AWAY },
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

describe("who stays in pain for half a year", { timeout: 60_000 }, () => {
  it.each<[string, Partial<Scenario>]>([
    ["runs all", {}],
    ["runs four of five and uploads now and then", { adherence: 0.8, uploads: "every4Weeks", seed: 5 }],
  ])("and %s keeps easy running of about half the usual, within the hard rules", (_, how) => {
    const { weeks, plan, totals } = simulated({
      ...{ persona: "painMidPlan", weeks: 26, uploads: "weekly" },
      ...how,
    });
    expect(weeks.flatMap(({ hardViolations }) => hardViolations)).toEqual([]);
    expect(totals.changesWithoutReason).toBe(0);
    const [best = 0, least = 0] = [Math.max, Math.min].map((of) =>
      of(...weeks.map((week) => week.plannedKm)),
    );
    // Half of 38 km, and a race of 5 km.
    expect(best).toBeLessThan(25);
    expect(least).toBeGreaterThan(5);
    expect(
      plan.weeks.flatMap(({ days }) => days.flatMap((day) => day.workouts)).some(({ hard }) => hard),
    ).toBe(false);
  });
});
