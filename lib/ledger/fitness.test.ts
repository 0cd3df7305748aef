import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { shiftDays } from "@/lib/training";
import { newRunnerState, runOn, TEST_INPUT } from "@/tests/support/runner-state";
import { beliefChanges, withBeliefs } from "./belief-changes";
import { fitnessSummaryOf } from "./fitness";
import { fitnessProfileOf } from "./fitness-profile";
import { planInputOf } from "./plan-input";

const withoutRace = { ...TEST_INPUT, fitness: { ...TEST_INPUT.fitness, recentRace: null } };

/** The runner some weeks later, everything assumed, with planned distances times `factor`. */
function silentRunner(input: typeof TEST_INPUT, { weeks, factor }: { weeks: number; factor: number }) {
  const today = shiftDays("2026-10-12", 7 * weeks);
  const fresh = newRunnerState(input);
  const workouts = fresh.workouts.map((workout) => ({ ...workout, km: workout.km * factor }));
  const state: RunnerState = { ...fresh, workouts };
  return { today, state: withBeliefs(state, beliefChanges(state, { today, now: new Date(0) })) };
}

describe("assumed work", () => {
  it("never raises VDOT, paces or predictions, however much of it was planned", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(TEST_INPUT, withoutRace),
        fc.integer({ min: 0, max: 7 }),
        fc.double({ min: 0.5, max: 4, noNaN: true }),
        (input, weeks, factor) => {
          const before = fitnessSummaryOf(newRunnerState(input), input.today);
          const { state, today } = silentRunner(input, { weeks, factor });
          const after = fitnessSummaryOf(state, today);
          expect(after.vdot).toBeLessThanOrEqual(before.vdot);
          expect(after.pacesSecPerKm.T).toBeGreaterThanOrEqual(before.pacesSecPerKm.T);
          for (const [index, { timeS }] of after.predictions.entries()) {
            expect(timeS).toBeGreaterThanOrEqual(before.predictions[index]?.timeS ?? 0);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("never raises the ceiling for the longest run", () => {
    const { state, today } = silentRunner(TEST_INPUT, { weeks: 3, factor: 3 });
    expect(planInputOf(state, today).fitness.longestRunKmLast30Days).toBe(15);
  });

  it("counts toward load and volume, and is marked", () => {
    const { state, today } = silentRunner(TEST_INPUT, { weeks: 4, factor: 1 });
    const { load, weeklyKm } = fitnessProfileOf(state, today);
    expect(load.ctl).toBeGreaterThan(5);
    expect(load.shares.assumed).toBe(1);
    expect(weeklyKm.at(-2)).toMatchObject({ actualKm: 0, assumedKm: weeklyKm.at(-2)?.plannedKm });
  });
});

describe("load", () => {
  it("begins at what the runner said they run, and follows what they really run", () => {
    const fresh = newRunnerState();
    const start = fitnessProfileOf(fresh, TEST_INPUT.today).load;
    expect(start.ctl).toBeGreaterThan(20);
    expect(start.tsb).toBe(0);
    const { state, today } = silentRunner(TEST_INPUT, { weeks: 4, factor: 1 });
    expect(Math.abs(fitnessProfileOf(state, today).load.ctl - start.ctl)).toBeLessThan(start.ctl / 2);
  });
});

describe("confirmed work", () => {
  const rates = { ...withoutRace, runner: { ...withoutRace.runner, hrMax: 188, hrRest: 50 } };
  const steady = (secPerKm: number) =>
    Array.from({ length: 12 }, (_, index) =>
      runOn(shiftDays("2026-09-08", 2 * index), { km: 10, secPerKm, avgHr: 140 }),
    );

  it("moves VDOT by heart rate, by one at most at the start", () => {
    const fresh = newRunnerState(rates);
    const before = fitnessSummaryOf(fresh, rates.today);
    const after = fitnessSummaryOf({ ...fresh, activities: steady(280) }, rates.today);
    expect(after.source).toBe("heartRate");
    expect(after.vdot).toBeGreaterThan(before.vdot);
    expect(after.vdot).toBeLessThanOrEqual(before.vdot + 1);
  });

  it("with a race in its history is read relative to it, and stays silent when nothing settles it", () => {
    const race = { distanceM: 10_000, timeS: 3000, date: "2026-07-01" };
    const old = { ...rates, fitness: { ...TEST_INPUT.fitness, recentRace: race } };
    const fresh = newRunnerState(old);
    const alone = fitnessSummaryOf({ ...fresh, activities: steady(340) }, old.today);
    expect(alone.source).toBe("race");
    const near = Array.from({ length: 10 }, (_, index) =>
      runOn(shiftDays("2026-06-05", 2 * index), { km: 10, secPerKm: 340, avgHr: 140 }),
    );
    const same = fitnessSummaryOf({ ...fresh, activities: [...near, ...steady(340)] }, old.today);
    expect(same.source).toBe("heartRate");
    expect(same.vdot).toBeGreaterThanOrEqual(alone.vdot);
  });

  it("reads heart rate by the runs around a race, however long ago, while the runner trains on", () => {
    const race = { distanceM: 10_000, timeS: 3000, date: "2026-07-01" };
    const old = { ...rates, fitness: { ...TEST_INPUT.fitness, recentRace: race } };
    const weekly = Array.from({ length: 17 }, (_, week) => shiftDays("2026-05-26", 7 * week));
    const before = weekly.filter((date) => date < race.date);
    // As hard as before the race but slower by heart rate ever since: what was true then is the measure.
    const activities = weekly.map((date) =>
      runOn(date, { km: 10, secPerKm: before.includes(date) ? 330 : 345, avgHr: 140 }),
    );
    const { vdot, source } = fitnessSummaryOf({ ...newRunnerState(old), activities }, "2026-09-24");
    expect(source).toBe("heartRate");
    expect(vdot).toBeLessThan(fitnessSummaryOf(newRunnerState(old), race.date).vdot);
  });

  it("two races over different distances give predictions the runner's own exponent", () => {
    const goals = [{ kind: "race" as const, priority: "B" as const, distanceM: 5000, date: "2026-09-06" }];
    const fresh = newRunnerState({ ...TEST_INPUT, goals: [...TEST_INPUT.goals, ...goals] });
    const fast = runOn("2026-09-06", { km: 5, secPerKm: 200 });
    const asRace = fitnessSummaryOf({ ...fresh, activities: [fast] }, TEST_INPUT.today);
    const asRun = fitnessSummaryOf({ ...newRunnerState(TEST_INPUT), activities: [fast] }, TEST_INPUT.today);
    expect(asRace.predictions).not.toEqual(asRun.predictions);
  });

  it("yields to a fresh race", () => {
    const fresh = newRunnerState({ ...rates, fitness: TEST_INPUT.fitness });
    expect(fitnessSummaryOf({ ...fresh, activities: steady(280) }, rates.today).source).toBe("race");
  });

  it("takes a goal race that was run as the newest race result", () => {
    const goals = [{ kind: "race" as const, priority: "B" as const, distanceM: 10_000, date: "2026-10-18" }];
    const fresh = newRunnerState({ ...TEST_INPUT, goals: [...TEST_INPUT.goals, ...goals] });
    const race = runOn("2026-10-18", { km: 10.08, secPerKm: 285 });
    const { recentRace } = planInputOf({ ...fresh, activities: [race] }, "2026-10-20").fitness;
    expect(recentRace).toEqual({ distanceM: 10_000, timeS: race.durationS, date: "2026-10-18" });
  });
});

describe("time off", () => {
  it("lowers VDOT after two missed weeks, and assumed runs don't win it back", () => {
    const fresh = newRunnerState(withoutRace);
    const [first] = fresh.workouts;
    if (!first) throw new Error("The fixture plan is too short.");
    const known: RunnerState = {
      ...fresh,
      activities: [runOn(first.date, { km: first.km })],
      coverage: [{ from: first.date, to: "2026-10-26" }],
    };
    const at = (today: string) => {
      const state = withBeliefs(known, beliefChanges(known, { today, now: new Date(0) }));
      return fitnessSummaryOf(state, today).vdot;
    };
    expect(at("2026-10-26")).toBeLessThan(at("2026-10-10"));
    expect(at("2026-11-16")).toBeLessThanOrEqual(at("2026-10-26"));
  });
});
