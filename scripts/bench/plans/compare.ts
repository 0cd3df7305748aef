import {
  type DatedWorkout,
  type PlanInput,
  planWholeSeason,
  runKm,
  shiftDays,
  WEEKDAYS,
} from "@/lib/training";
import { hardBreaches, measure } from "./measure";
import { PUBLISHED, type PublishedPlan, type Skeleton } from "./published";

/** A Monday. */
const START = "2026-11-23";
/** Running days by number of runs, the long run on Sunday. */
const DAYS: Readonly<Record<number, readonly number[]>> = {
  3: [1, 3, 6],
  4: [1, 3, 5, 6],
  5: [0, 1, 3, 5, 6],
  6: [0, 1, 2, 3, 5, 6],
};

/** The runner at the published plan's start: what its first week holds is what was run before. */
export function inputFor(plan: PublishedPlan): PlanInput {
  const [first] = plan.weeks;
  const km = first?.km ?? 0;
  return {
    today: START,
    timeZone: "Europe/Madrid",
    runner: { birthYear: 1990, sex: "unspecified", experience: plan.experience },
    availability: {
      days: (DAYS[plan.runs] ?? []).map((day) => WEEKDAYS[day] ?? "mon"),
      runsPerWeek: plan.runs,
      longRunDay: "sun",
      blockedDates: [],
    },
    fitness: {
      recentRace: { distanceM: 10_000, timeS: plan.tenKS, date: "2026-10-04" },
      weeklyKm: [km, km, km, km],
      longestRunKmLast30Days: first?.longKm ?? 0,
    },
    goals: [
      {
        kind: "race",
        priority: "A",
        distanceM: plan.raceM,
        date: shiftDays(START, plan.weeks.length * 7 - 1),
      },
    ],
    methodology: "balanced",
  };
}

/** Weekly numbers of our plan, races left out. */
function skeletonOf(workouts: readonly DatedWorkout[], plan: PublishedPlan): Skeleton {
  const weeks = plan.weeks.map((_, index) => {
    const from = shiftDays(START, index * 7);
    const until = shiftDays(from, 7);
    const runs = workouts
      .filter((run) => from <= run.date && run.date < until && run.kind !== "race")
      .map(runKm);
    const km = runs.reduce((sum, run) => sum + run, 0);
    return { km: Math.round(km * 10) / 10, longKm: Math.max(0, ...runs) };
  });
  return { weeks, raceM: plan.raceM, runs: plan.runs };
}

type Compared = { plan: PublishedPlan; feasible: boolean; ours: Skeleton };

function compared(plan: PublishedPlan): Compared {
  const workouts = planWholeSeason(inputFor(plan));
  const feasible = workouts.some((run) => run.kind === "race");
  return { plan, feasible, ours: skeletonOf(workouts, plan) };
}

function row(who: string, skeleton: Skeleton) {
  const found = measure(skeleton);
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return {
    plan: who,
    hard: hardBreaches(skeleton).join(" ") || "-",
    start: Math.round(found.startKm),
    peak: Math.round(found.peakKm),
    longest: Math.round(found.longestKm),
    growth: found.growth.toFixed(2),
    spikes: found.spikes,
    largest: found.largestSpike.toFixed(2),
    longShare: percent(found.longShareMax),
    lastLong: `D-${found.lastLongDays}`,
    weekBefore: percent(found.weekBeforeShare),
    raceWeek: percent(found.raceWeekShare),
  };
}

/** Growth that rule V5 allows: half again in 8 weeks, twice in 18, in between by the week; 40 km for any marathoner. */
function allowedPeakKm(plan: PublishedPlan): number {
  const taperWeeks = plan.raceM > 30_000 ? 3 : plan.raceM > 16_000 ? 2 : 1;
  const weeks = plan.weeks.length - taperWeeks;
  const growth = Math.min(2, 1 + (0.5 * Math.min(8, weeks)) / 8 + 0.05 * Math.max(0, weeks - 8));
  return Math.max((plan.weeks[0]?.km ?? 0) * growth, plan.raceM > 30_000 ? 40 : 0);
}

/** Our plans beside the published ones, from the same start: one row each, and the numbers that the bars are about. */
export function comparePlans() {
  const pairs = PUBLISHED.map(compared);
  const table = pairs.flatMap(({ plan, feasible, ours }) => [
    row(plan.name, plan),
    feasible ? row("  RunGPT", ours) : { plan: "  RunGPT", hard: "refused: not safe from this start" },
  ]);
  const planned = pairs.filter(({ feasible }) => feasible);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    table,
    planned: planned.length,
    ourHard: sum(planned.map(({ ours }) => hardBreaches(ours).length)),
    theirHard: sum(pairs.map(({ plan }) => hardBreaches(plan).length)),
    ourSpikes: sum(planned.map(({ ours }) => measure(ours).spikes)),
    theirSpikes: sum(pairs.map(({ plan }) => measure(plan).spikes)),
    largestGrowth: Math.max(...planned.map(({ ours }) => measure(ours).growth)),
    // How far the largest long-run share of ours is above theirs; negative where it is below.
    longShareExcess: Math.max(
      ...planned.map(({ plan, ours }) => measure(ours).longShareMax - measure(plan).longShareMax),
    ),
    peakOfPublished: planned.map(({ plan, ours }) => measure(ours).peakKm / measure(plan).peakKm),
    peakRatios: planned.map(({ plan, ours }) => {
      return measure(ours).peakKm / Math.min(measure(plan).peakKm, allowedPeakKm(plan));
    }),
  };
}
