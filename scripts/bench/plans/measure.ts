import type { Skeleton } from "./published";

/** Measures of one plan that can be told from weekly km and longest runs; for published plans and ours alike. */
export type PlanMeasures = {
  startKm: number;
  peakKm: number;
  longestKm: number;
  /** Largest week over the best of the four before it, where the growth is more than 5 km from a small week. */
  growth: number;
  /** Long runs above 1.10 of the longest of the 30 days before (1.5 km more below 10 km), and the largest step. */
  spikes: number;
  largestSpike: number;
  longShareMax: number;
  /** Full weeks before the race at or above 90 % of the longest run: the last of them, in days. */
  lastLongDays: number;
  /** Race week without the race, and the week before it, as shares of the peak. */
  raceWeekShare: number;
  weekBeforeShare: number;
  /** Most loading weeks in a row. */
  loadingWeeks: number;
};

/** Weeks whose long runs lie within the 30 days before: four. */
const WINDOW_WEEKS = 4;
const SPIKE = { share: 1.1, lowBelowKm: 10, lowExtraKm: 1.5 } as const;
/** A week this far below the best of the last ones is a lighter one (rule V4). */
const LIGHTER_SHARE = 0.92;
const ROUNDING_KM = 0.5;

function spikesOf(longKm: readonly number[]): { count: number; largest: number } {
  let count = 0;
  let largest = 1;
  longKm.forEach((km, index) => {
    const before = longKm.slice(Math.max(0, index - WINDOW_WEEKS), index);
    const longest = Math.max(0, ...before);
    // As in the published calibration the first two weeks tell what the runner brings.
    if (index < 2 || longest === 0) return;
    largest = Math.max(largest, km / longest);
    const extra = longest < SPIKE.lowBelowKm ? longest + SPIKE.lowExtraKm : 0;
    if (km > Math.max(longest * SPIKE.share, extra) + ROUNDING_KM) count += 1;
  });
  return { count, largest };
}

function growthOf(km: readonly number[]): number {
  return km.reduce((most, week, index) => {
    const best = Math.max(0, ...km.slice(Math.max(0, index - 4), index));
    return index === 0 || week <= best + 5 ? most : Math.max(most, week / best);
  }, 1);
}

function loadingWeeksOf(km: readonly number[]): number {
  let most = 0;
  let streak = 0;
  km.forEach((week, index) => {
    const before = km[index - 1] ?? 0;
    streak = week <= before * LIGHTER_SHARE ? 0 : streak + 1;
    most = Math.max(most, streak);
  });
  return most;
}

/** Measures a plan from its weekly numbers, the last week being the race week. */
export function measure(plan: Skeleton): PlanMeasures {
  const weeks = plan.weeks;
  const training = weeks.slice(0, -1);
  const km = training.map((week) => week.km);
  const longKm = training.map((week) => week.longKm);
  const peakKm = Math.max(...km);
  const longestKm = Math.max(...longKm);
  const spikes = spikesOf(longKm);
  const lastLong = longKm.findLastIndex((long) => long >= longestKm * 0.9);
  const peakWeek = km.lastIndexOf(peakKm);
  return {
    startKm: km[0] ?? 0,
    peakKm,
    longestKm,
    growth: growthOf(km),
    spikes: spikes.count,
    largestSpike: spikes.largest,
    longShareMax: Math.max(...training.map((week) => (week.km > 0 ? week.longKm / week.km : 0))),
    lastLongDays: (weeks.length - 1 - lastLong) * 7,
    raceWeekShare: (weeks.at(-1)?.km ?? 0) / peakKm,
    weekBeforeShare: (km.at(-1) ?? 0) / peakKm,
    loadingWeeks: loadingWeeksOf(km.slice(0, peakWeek + 1)),
  };
}

const HARD = { growth: 1.2, spike: 1.3, loadingWeeks: 4 } as const;
const LAST_LONG_DAYS = { marathon: [18, 24], half: [7, 21], shorter: [6, 365] } as const;
const RACE_WEEK = { marathon: [0.12, 0.42], half: [0.25, 0.5], shorter: [0.35, 0.65] } as const;
/** Bands are judged with this slack: published numbers are rounded to whole km. */
const SLACK = 0.03;

function longShareLimit(plan: Skeleton, peakKm: number): number {
  if (plan.runs <= 4 || peakKm < 40) return 0.55;
  return peakKm < 60 ? 0.48 : peakKm < 95 ? 0.4 : 0.33;
}

/** Hard rules that these numbers break, by id: only the rules that weekly numbers can tell. */
export function hardBreaches(plan: Skeleton): string[] {
  const found = measure(plan);
  const race = plan.raceM > 30_000 ? "marathon" : plan.raceM > 16_000 ? "half" : "shorter";
  const [first, last] = LAST_LONG_DAYS[race];
  const [low, high] = RACE_WEEK[race];
  const checks: [string, boolean][] = [
    ["V2", found.growth > HARD.growth + 0.005],
    ["V4", found.loadingWeeks > HARD.loadingWeeks],
    ["L1", found.largestSpike > HARD.spike && found.spikes > 0],
    ["L2", found.longShareMax > longShareLimit(plan, found.peakKm) + SLACK],
    ["L5", found.lastLongDays < first || found.lastLongDays > last],
    [
      race === "marathon" ? "T1" : "T2",
      found.raceWeekShare < low - SLACK || found.raceWeekShare > high + SLACK,
    ],
  ];
  return checks.filter(([, broken]) => broken).map(([id]) => id);
}
