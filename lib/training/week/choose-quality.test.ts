import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERSONAS, type PersonaName } from "@/tests/support/personas";
import { planInputs } from "@/tests/support/plan-inputs";
import { shiftDays } from "../calendar";
import { buildPlan } from "../plan/build-plan";
import { extendPlan } from "../plan/carry-forward";
import { workoutsOf } from "../plan/weeks";
import type { Methodology, PlanInput } from "../plan-input";
import type { DatedWorkout, Zone } from "../plan-output";
import { hasShape, shapeOf } from "../workouts/shape";

const NAMES = Object.keys(PERSONAS) as PersonaName[];

function repeats(workouts: readonly DatedWorkout[]): string[] {
  const shapes = workouts.filter(hasShape).map(shapeOf);
  return shapes.filter(
    (shape, index) => index > 1 && shape === shapes[index - 1] && shape === shapes[index - 2],
  );
}

/** Hard sessions of a season of twelve Sundays, each carried on from the last. */
function carriedOn(start: PlanInput): DatedWorkout[] {
  const first = buildPlan(start);
  let { season } = first;
  let workouts = workoutsOf(first);
  const all = new Map(workouts.map((workout) => [workout.id, workout]));
  for (let week = 1; week <= 12; week += 1) {
    const today = shiftDays(start.today, 7 * week);
    const goals = start.goals.filter((goal) => goal.kind === "maintain" || goal.date >= today);
    const input: PlanInput = { ...start, today, goals: goals.length > 0 ? goals : [{ kind: "maintain" }] };
    const next = extendPlan({ input, season, existing: workouts, today, fitness: first.fitness });
    ({ season, workouts } = next);
    for (const workout of workouts) all.set(workout.id, workout);
  }
  return [...all.values()].sort((a, b) => a.date.localeCompare(b.date));
}

describe("variety of hard sessions", () => {
  it("no runner gets the same session three times running", () => {
    fc.assert(
      fc.property(planInputs, (input) => {
        expect(repeats(workoutsOf(buildPlan(input)))).toEqual([]);
      }),
      { numRuns: 200, seed: 3 },
    );
  }, 60_000);

  it.each(NAMES)("%s: nor over a season that is carried on week by week", (name) => {
    expect(repeats(carriedOn(PERSONAS[name]))).toEqual([]);
  });

  it.each(NAMES)("%s meets at least three shapes where there are six hard sessions", (name) => {
    const shapes = workoutsOf(buildPlan(PERSONAS[name])).filter(hasShape).map(shapeOf);
    if (shapes.length >= 6) expect(new Set(shapes).size).toBeGreaterThanOrEqual(3);
  });
});

/** Minutes of work above easy, by zone, in base, build and peak of a half marathon season. */
function workByZone(methodology: Methodology) {
  const plan = buildPlan({ ...PERSONAS.mastersHalf, ...WEEKS_OF_SIXTY_KM, methodology });
  const minutes: Record<Zone, number> = { walk: 0, E: 0, M: 0, T: 0, I: 0, R: 0 };
  for (const week of plan.weeks) {
    if (week.phase === "taper") continue;
    for (const step of week.days.flatMap((day) => day.workouts).flatMap((workout) => workout.steps)) {
      minutes[step.zone] += step.times * step.minutes;
    }
  }
  const { E, M, T, I, R } = minutes;
  const total = E + M + T + I + R;
  return { low: E / total, middle: (M + T) / total, high: (I + R) / total };
}

const WEEKS_OF_SIXTY_KM = {
  runner: { birthYear: 1995, sex: "male", experience: "advanced" },
  availability: {
    days: ["mon", "tue", "wed", "thu", "sat", "sun"],
    runsPerWeek: 6,
    longRunDay: "sun",
    blockedDates: [],
  },
  fitness: {
    recentRace: { distanceM: 21_097.5, timeS: 5400, date: "2026-10-25" },
    weeklyKm: [60, 60, 60, 60],
    longestRunKmLast30Days: 18,
  },
} satisfies Partial<PlanInput>;

describe("methodologies", () => {
  const shares = {
    balanced: workByZone("balanced"),
    polarized: workByZone("polarized"),
    pyramidal: workByZone("pyramidal"),
    threshold: workByZone("threshold"),
  };

  it.each(Object.entries(shares))(
    "%s keeps three quarters easy and a quarter at most between the thresholds",
    (_, share) => {
      expect(share.low).toBeGreaterThanOrEqual(0.75);
      expect(share.low).toBeLessThanOrEqual(0.95);
      expect(share.middle).toBeLessThanOrEqual(0.25);
    },
  );

  it("polarized has more above the second threshold than between, pyramidal and threshold the reverse", () => {
    expect(shares.polarized.high).toBeGreaterThan(shares.polarized.middle * 1.5);
    expect(shares.pyramidal.middle).toBeGreaterThan(shares.pyramidal.high * 1.2);
    expect(shares.threshold.middle).toBeGreaterThan(shares.threshold.high * 4);
  });

  it("the share between the thresholds grows from polarized over balanced and pyramidal to threshold", () => {
    const order = [shares.polarized, shares.balanced, shares.pyramidal, shares.threshold];
    const middle = order.map((share) => share.middle);
    expect(middle).toEqual([...middle].sort((a, b) => a - b));
    expect(new Set(middle).size).toBe(4);
  });
});

describe("800 m and the mile", () => {
  it("fast repetitions lead every week with hard sessions, and stay within the week's share", () => {
    const plan = buildPlan(PERSONAS.eightHundred);
    const sessions = workoutsOf(plan).filter(hasShape);
    const fast = sessions.filter((workout) => workout.kind === "repetition");
    expect(fast.length).toBeGreaterThanOrEqual(sessions.length / 2);
    for (const week of plan.weeks) {
      const steps = week.days
        .flatMap((day) => day.workouts)
        .filter(hasShape)
        .flatMap((workout) => workout.steps);
      const km = steps.reduce((sum, step) => sum + (step.zone === "R" ? step.times * step.km : 0), 0);
      expect(km).toBeLessThanOrEqual(Math.max(1.6, week.km * 0.08) * 1.01);
    }
  });
});

describe("ultras", () => {
  const weeks = buildPlan(PERSONAS.ultraTrail).weeks;
  const training = weeks.filter((week) => week.phase !== "taper" && week.days.length === 7);

  it("long runs last whole multiples of five minutes, the other easy ones whole minutes", () => {
    for (const workout of training.flatMap((week) => week.days).flatMap((day) => day.workouts)) {
      if (workout.kind === "long") expect(workout.minutes % 5).toBe(0);
      if (workout.kind === "easy") expect(Number.isInteger(workout.minutes)).toBe(true);
    }
  });

  it("in loading weeks the day beside the long run holds the second-longest easy run", () => {
    for (const week of training.filter(({ kind }) => kind === "load")) {
      const long = week.days.findIndex((day) => day.workouts.some((workout) => workout.kind === "long"));
      const easy = week.days.map((day) => day.workouts.find(({ kind }) => kind === "easy")?.minutes ?? 0);
      expect(Math.max(easy[long - 1] ?? 0, easy[long + 1] ?? 0)).toBe(Math.max(...easy));
    }
  });

  it("85 % of the time or more is easy", () => {
    const steps = training
      .flatMap((week) => week.days)
      .flatMap((day) => day.workouts)
      .flatMap((w) => w.steps);
    const minutes = (list: typeof steps) => list.reduce((sum, step) => sum + step.times * step.minutes, 0);
    expect(minutes(steps.filter((step) => step.zone === "E")) / minutes(steps)).toBeGreaterThanOrEqual(0.85);
  });
});
