import type { RunnerState } from "@/lib/data/runner-state";
import {
  daysBetween,
  type FitnessSummary,
  fitnessForVdot,
  fitnessFromInput,
  isRun,
  type LocalDate,
  limitVdotChange,
  type PlanInput,
  personalFactor,
  type RaceResult,
  racePair,
  shiftDays,
  vdotFromActivities,
  weekStartOf,
} from "@/lib/training";
import { FRESH_RACE_DAYS, HISTORY_WEEKS } from "./constants";
import { coveredDays, isCovered } from "./coverage";
import { earliestDay, latestDay } from "./day-order";
import { historyFrom } from "./history";
import { planInputOf, raceResults } from "./plan-input";
import { raceWeeklyKm } from "./race-volume";
import { daysOffFelt } from "./time-off";
import { weekKmOf } from "./weekly-km";

const WEEKS_TO_AVERAGE = 4;

/**
 * What the runner usually runs in a week by confirmed data (also when data show that nothing was run); what they said
 * at the start fills up missing weeks.
 */
function confirmedUsualKm(state: RunnerState, today: LocalDate): number {
  const thisWeek = weekStartOf(today);
  const covered = coveredDays(state.coverage);
  const confirmed: number[] = [];
  for (let weeksAgo = 1; weeksAgo <= HISTORY_WEEKS && confirmed.length < WEEKS_TO_AVERAGE; weeksAgo += 1) {
    const weekStart = shiftDays(thisWeek, -7 * weeksAgo);
    const { actualKm } = weekKmOf(state, { weekStart, until: today });
    const isKnown = isCovered(covered, { from: weekStart, to: shiftDays(weekStart, 6) });
    if (actualKm > 0 || isKnown) confirmed.push(actualKm);
  }
  const said = [...(state.profile.startFitness?.weeklyKm ?? [])].reverse();
  const weeks = [...confirmed, ...said].slice(0, WEEKS_TO_AVERAGE);
  return weeks.length === 0 ? 0 : weeks.reduce((sum, km) => sum + km, 0) / weeks.length;
}

/**
 * The race as fitness looks at it: it grows old only over weeks without confirmed running. Who goes on training does not
 * lose fitness because a result is of last autumn; assumed weeks keep nothing up.
 */
function raceInView(state: RunnerState, input: PlanInput): PlanInput["fitness"]["recentRace"] {
  const race = input.fitness.recentRace;
  if (race === null) return null;
  const { today } = input;
  const ran = new Set(
    state.activities
      .filter(({ sport, localDate }) => isRun(sport) && localDate > race.date && localDate < today)
      .filter(({ localDate }) => localDate >= historyFrom(today))
      .map(({ localDate }) => weekStartOf(localDate)),
  );
  const date = shiftDays(race.date, 7 * ran.size);
  return { ...race, date: earliestDay([date], latestDay([race.date], shiftDays(today, -1))) };
}

/** The input that fitness may be judged by: assumed kilometres keep the usual volume alive but never raise it. */
function confirmedInput(state: RunnerState, input: PlanInput): PlanInput {
  const usualKm = confirmedUsualKm(state, input.today);
  const thisWeek = weekStartOf(input.today);
  const weeklyKm = input.fitness.weeklyKm.map((km, index) => {
    const weekStart = shiftDays(thisWeek, -7 * (input.fitness.weeklyKm.length - index));
    const { actualKm, assumedKm } = weekKmOf(state, { weekStart, until: input.today });
    return assumedKm === 0 ? km : Math.min(km, Math.max(actualKm, usualKm));
  });
  const said = state.profile.health.daysOff;
  const health = { ...state.profile.health, daysOff: daysOffFelt(state, { today: input.today, said }) };
  const recentRace = raceInView(state, input);
  return { ...input, health, fitness: { ...input.fitness, weeklyKm, recentRace } };
}

/** VDOT by heart rate, at most one up or down at first and one more for each 28 days since the plan began; or null. */
function heartRateVdot(
  state: RunnerState,
  context: { input: PlanInput; race: RaceResult | null; raceWeeklyKm?: number; baseVdot: number },
): number | null {
  const { input, baseVdot, ...result } = context;
  const { hrMax, hrRest } = input.runner;
  if (hrMax === undefined || hrRest === undefined || hrMax <= hrRest) return null;
  const { today } = input;
  const runs = state.activities.filter(
    ({ sport, localDate }) => isRun(sport) && localDate < today && localDate >= historyFrom(today),
  );
  const factor = personalFactor(runs, { hrMax, hrRest, ...result });
  const vdot =
    factor === null ? null : vdotFromActivities(runs, { hrMax, hrRest, today, personalFactor: factor });
  if (vdot === null) return null;
  const days = daysBetween(state.plan?.firstDay ?? today, today);
  return limitVdotChange(vdot, { from: baseVdot, days });
}

/**
 * The runner's fitness as of the start of `today`, from confirmed facts: a fresh race before steady runs with heart
 * rate before older or softer evidence. Assumed workouts never raise VDOT, paces or predictions.
 */
export function fitnessSummaryOf(state: RunnerState, today: LocalDate): FitnessSummary {
  return fitnessSummaryFor(state, planInputOf(state, today));
}

/** As `fitnessSummaryOf`, for an input that is known already. */
export function fitnessSummaryFor(state: RunnerState, input: PlanInput): FitnessSummary {
  const confirmed = confirmedInput(state, input);
  const races = racePair(
    raceResults(state, { today: input.today, said: state.profile.startFitness?.recentRace ?? null }),
  );
  const race = input.fitness.recentRace;
  const volume = race === null ? {} : { raceWeeklyKm: raceWeeklyKm(state, { race, today: input.today }) };
  const own = races === null ? {} : { races };
  const base = fitnessFromInput(confirmed, { ...own, ...volume });
  const raceIsFresh = race !== null && daysBetween(race.date, input.today) <= FRESH_RACE_DAYS;
  if (base.source === "race" && raceIsFresh) return base;
  const vdot = heartRateVdot(state, { input: confirmed, race, ...volume, baseVdot: base.vdot });
  if (vdot === null) return base;
  return fitnessForVdot({ vdot, source: "heartRate", confidence: "medium" }, { input: confirmed, ...own });
}
