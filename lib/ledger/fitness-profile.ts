import { z } from "zod";
import type { RunnerState } from "@/lib/data/runner-state";
import {
  fitnessSummarySchema,
  isRun,
  type LoadPoint,
  type LocalDate,
  loadSeries,
  localDateSchema,
  shiftDays,
} from "@/lib/training";
import {
  DAYS_PER_WEEK,
  EASY_PACE_FACTOR,
  METERS_PER_KM,
  PROFILE_WEEKS,
  SECONDS_PER_HOUR,
  SPIKE_WINDOW_DAYS,
} from "./constants";
import { dailyLoads, type LoadEntry } from "./daily-loads";
import { fitnessSummaryOf } from "./fitness";
import { historyFrom } from "./history";
import { intensityOf } from "./intensity";
import { recentWeeks } from "./weekly-km";

const intensitySchema = z.object({
  low: z.number(),
  between: z.number(),
  high: z.number(),
  assumed: z.number(),
});

/** `assumed` is load that is believed without data; the others name how the load of a recorded activity was found. */
const loadSharesSchema = z.object({
  rTSS: z.number(),
  TRIMP: z.number(),
  sRPE: z.number(),
  points: z.number(),
  assumed: z.number(),
});

export const fitnessProfileSchema = z.object({
  asOf: localDateSchema,
  summary: fitnessSummarySchema,
  load: z.object({ ctl: z.number(), atl: z.number(), tsb: z.number(), shares: loadSharesSchema }),
  weeklyKm: z.array(
    z.object({
      weekStart: localDateSchema,
      plannedKm: z.number(),
      actualKm: z.number(),
      assumedKm: z.number(),
    }),
  ),
  longestRunKm30d: z.number(),
  intensity: intensitySchema,
});

/**
 * The calculated state of a runner as of the start of `asOf`. `load` is on a scale where an hour at threshold is 100;
 * its shares sum to 1 (or are all 0). `intensity` is minutes of the last four weeks. Assumed work counts toward load, marked, and toward nothing else.
 */
export type FitnessProfile = z.infer<typeof fitnessProfileSchema>;
type LoadShares = FitnessProfile["load"]["shares"];

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Where the load series begins. Without any record of the time before the plan, it begins with the plan, at the load of
 * easy running of as many kilometres as the runner said: nobody starts from nothing.
 */
function startOf(
  state: RunnerState,
  input: {
    from: LocalDate;
    days: readonly { date: LocalDate }[];
    today: LocalDate;
    thresholdPaceSecPerKm: number;
  },
): { from: LocalDate; start?: { ctl: number; atl: number } } {
  const { from, days, thresholdPaceSecPerKm } = input;
  const firstDay = state.plan?.firstDay ?? input.today;
  if (firstDay < from || days.some(({ date }) => date < firstDay)) return { from };
  const said = state.profile.startFitness?.weeklyKm ?? [];
  const kmPerDay = said.reduce((sum, km) => sum + km, 0) / Math.max(1, said.length) / DAYS_PER_WEEK;
  const easyPace = thresholdPaceSecPerKm * EASY_PACE_FACTOR;
  const hours = (kmPerDay * easyPace) / SECONDS_PER_HOUR;
  const load = (hours / EASY_PACE_FACTOR ** 2) * 100;
  return { from: firstDay, start: { ctl: load, atl: load } };
}

/** Fitness, fatigue and form of every day of the last half year up to the one before `today`; the load behind them. */
export function loadHistoryOf(
  state: RunnerState,
  input: { today: LocalDate; thresholdPaceSecPerKm: number },
): { days: LoadEntry[]; points: LoadPoint[]; start: { ctl: number; atl: number } | undefined } {
  const { today } = input;
  const days = dailyLoads(state, input);
  const begin = startOf(state, { from: historyFrom(today), days, ...input });
  const points = loadSeries({ days, ...begin, to: shiftDays(today, -1) });
  return { days, points, start: begin.start };
}

function loadOf(
  state: RunnerState,
  input: { today: LocalDate; thresholdPaceSecPerKm: number },
): FitnessProfile["load"] {
  const { days, points, start } = loadHistoryOf(state, input);
  const last = points.at(-1);
  const shares: LoadShares = { rTSS: 0, TRIMP: 0, sRPE: 0, points: 0, assumed: 0 };
  const total = days.reduce((sum, day) => sum + day.load, 0);
  if (total > 0) for (const day of days) shares[day.method] += day.load / total;
  for (const method of ["rTSS", "TRIMP", "sRPE", "points", "assumed"] as const) {
    shares[method] = Math.round(shares[method] * 1000) / 1000;
  }
  const { ctl, atl } = last ?? start ?? { ctl: 0, atl: 0 };
  return { ctl: rounded(ctl), atl: rounded(atl), tsb: rounded(ctl - atl), shares };
}

/**
 * The fitness profile of a runner at the start of `today`, from the facts and beliefs of `state` alone.
 * @throws AppError badInput when onboarding is not finished.
 */
export function fitnessProfileOf(state: RunnerState, today: LocalDate): FitnessProfile {
  const summary = fitnessSummaryOf(state, today);
  const since = shiftDays(today, -SPIKE_WINDOW_DAYS);
  const recentKm = state.activities
    .filter(({ sport, localDate }) => isRun(sport) && localDate >= since && localDate <= today)
    .map(({ distanceM }) => (distanceM ?? 0) / METERS_PER_KM);
  return {
    asOf: today,
    summary,
    load: loadOf(state, { today, thresholdPaceSecPerKm: summary.pacesSecPerKm.T }),
    weeklyKm: recentWeeks(state, { today, weeks: PROFILE_WEEKS }),
    longestRunKm30d: rounded(Math.max(0, ...recentKm)),
    intensity: intensityOf(state, today),
  };
}
