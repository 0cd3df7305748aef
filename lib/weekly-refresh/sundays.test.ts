import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredActivity } from "@/lib/data/activity-row";
import type { RunnerState } from "@/lib/data/runner-state";
import { withBeliefs } from "@/lib/ledger/belief-changes";
import { coverageOf } from "@/lib/ledger/coverage";
import { factsChange } from "@/lib/ledger/facts-change";
import { planInputOf } from "@/lib/ledger/plan-input";
import { checkPlan, daysBetween, shiftDays } from "@/lib/training";
import { afterFacts, afterWrite } from "@/tests/support/next-state";
import { newRunnerState, runOn } from "@/tests/support/runner-state";
import { frozenInputOf, refreshRunner } from "./refresh-runner";

const FIRST_MONDAY = "2026-10-12";
const WEEKS = 7;
/** Each case lives through seven weeks with the real engine, several times over. */
const CASES = { numRuns: Number(process.env.RUNGPT_CASES ?? 4), endOnFailure: true };

function upload(state: RunnerState, file: readonly StoredActivity[], today: string): RunnerState {
  const range = coverageOf(file);
  const change = factsChange({
    state,
    facts: {
      activities: [...state.activities, ...file],
      coverage: range === null ? state.coverage : [...state.coverage, range],
    },
    today,
    now: new Date(`${today}T20:00:00Z`),
    origin: "import",
  });
  return afterFacts(state, change);
}

function sunday(state: RunnerState, weekStart: string): RunnerState {
  const localDate = shiftDays(weekStart, 6);
  const result = refreshRunner(
    frozenInputOf({ state, weekStart, localDate, now: new Date(`${localDate}T22:00:00Z`) }),
  );
  if (result === null) throw new Error("There is a plan, so there is a refresh.");
  return afterWrite(withBeliefs(state, result.beliefs), result.plan?.write ?? null);
}

/** The number of the Sunday on whose evening a run is uploaded; all are by the last one. */
type Arrival = (run: StoredActivity, index: number) => number;

/** Seven Sundays; runs are uploaded in the evening before the refresh, each on its own Sunday. */
function live(runs: readonly StoredActivity[], arrival: Arrival): RunnerState {
  let state = newRunnerState();
  for (let week = 0; week < WEEKS; week += 1) {
    const weekStart = shiftDays(FIRST_MONDAY, 7 * (week - 1));
    const file = runs.filter((run, index) => Math.min(WEEKS - 1, arrival(run, index)) === week);
    if (file.length > 0) state = upload(state, file, shiftDays(weekStart, 6));
    state = sunday(state, weekStart);
  }
  return state;
}

/** The Sunday of a run's own week. */
function ownSunday({ localDate }: StoredActivity): number {
  return Math.floor(daysBetween(FIRST_MONDAY, localDate) / 7) + 1;
}

/** Every `weeks`th Sunday. */
function every(weeks: number): Arrival {
  return (run) => Math.ceil((ownSunday(run) + 1) / weeks) * weeks - 1;
}

function future(state: RunnerState) {
  const last = shiftDays(FIRST_MONDAY, 7 * (WEEKS - 2) + 6);
  return state.workouts
    .filter(({ date }) => date > last)
    .map(({ id, date, km, kind, steps }) => ({ id, date, km, kind, steps }));
}

function hardViolations(state: RunnerState) {
  const today = shiftDays(FIRST_MONDAY, 7 * (WEEKS - 1));
  const workouts = state.workouts.filter(({ date }) => date >= today);
  const plan = { workouts, input: planInputOf(state, today) };
  return checkPlan(
    state.plan === null ? plan : { ...plan, season: state.plan.season, fitness: state.plan.fitness },
  ).filter(({ tier }) => tier === "H");
}

/** About four runs a week, somewhat more or less than planned, some weeks without any. */
const season = fc
  .array(
    fc.record({
      km: fc.integer({ min: 4, max: 14 }),
      long: fc.integer({ min: 0, max: 18 }),
      runs: fc.integer({ min: 0, max: 3 }),
    }),
    {
      minLength: WEEKS - 1,
      maxLength: WEEKS - 1,
    },
  )
  .map((weeks) =>
    weeks.flatMap(({ km, long, runs }, index) => {
      const monday = shiftDays(FIRST_MONDAY, 7 * index);
      const easy = [1, 3, 5].slice(0, runs).map((offset) => runOn(shiftDays(monday, offset), { km }));
      return long > 3 ? [...easy, runOn(shiftDays(monday, 6), { km: long, at: "09:00:00" })] : easy;
    }),
  )
  .filter((runs) => runs.length > 8);

describe("Sundays in a row", { timeout: 300_000 }, () => {
  it("end in the same plan for uploads every week, every three weeks and once at the end", () => {
    fc.assert(
      fc.property(season, (runs) => {
        const weekly = future(live(runs, every(1)));
        expect(future(live(runs, every(3)))).toEqual(weekly);
        expect(future(live(runs, every(WEEKS)))).toEqual(weekly);
      }),
      CASES,
    );
  });

  it("end in the same plan when each run comes at its own time, up to four weeks late", () => {
    fc.assert(
      fc.property(season, fc.array(fc.nat(4), { minLength: 30, maxLength: 30 }), (runs, delays) => {
        const late = live(runs, (run, index) => ownSunday(run) + (delays[index % delays.length] ?? 0));
        expect(future(late)).toEqual(future(live(runs, every(1))));
      }),
      CASES,
    );
  });

  it("keep every hard rule, whatever was run and uploaded", () => {
    fc.assert(
      fc.property(season, fc.constantFrom(1, WEEKS), (runs, weeks) => {
        expect(hardViolations(live(runs, every(weeks)))).toEqual([]);
      }),
      CASES,
    );
    expect(hardViolations(live([], every(1)))).toEqual([]);
  });
});
