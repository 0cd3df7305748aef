import { type LocalDate, laterOf, shiftDays, weekStartOf } from "../calendar";
import { fitnessFromInput } from "../fitness/fitness-from-input";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary, PlanWarning, Season } from "../plan-output";
import { planFeasible } from "../season/feasibility";
import { frameSeason } from "../season/frames";
import { weekBeforeGapKm } from "../season/return-ladder";
import { extendSeason, seasonOf, withKindsOf } from "../season/season-of";
import { simulateSeason } from "../season/simulate-season";
import { replayState, startState } from "../season/state";
import { weekCapacityKm } from "../week/capacity";
import { startsWithRunWalk } from "../week/run-walk";
import { inDayOrder } from "../workouts/day-order";
import { heldByFlags } from "./health-flags";
import { horizonOf } from "./horizon";
import { planWarnings } from "./warnings";

export type PlanResult = { season: Season; workouts: DatedWorkout[]; warnings: PlanWarning[] };

function byDate(workouts: readonly DatedWorkout[]): DatedWorkout[] {
  return [...workouts].sort(inDayOrder);
}

/** First Monday for which no workout exists yet; the current week when there are none at all. */
function firstMissingWeek(existing: readonly DatedWorkout[], today: LocalDate): LocalDate {
  const lastDate = existing.reduce((latest, workout) => laterOf(latest, workout.date), "");
  const next = lastDate === "" ? weekStartOf(today) : shiftDays(weekStartOf(lastDate), 7);
  return laterOf(next, weekStartOf(today));
}

/**
 * Carries a plan forward on the same season: every existing workout from `today` on stays exactly as it is, and what
 * is missing up to the horizon is appended. Weeks beyond the season are added to it.
 */
export function extendPlan(request: {
  input: PlanInput;
  season: Season;
  existing: readonly DatedWorkout[];
  today: LocalDate;
  fitness?: FitnessSummary;
}): PlanResult {
  const { season, existing, today } = request;
  const input = { ...request.input, today };
  const fitness = request.fitness ?? fitnessFromInput(input);
  const { last } = horizonOf(today);
  const kept = existing.filter((workout) => workout.date >= today);
  const missing = firstMissingWeek(existing, today);
  const warnings = planWarnings(input, fitness);
  const held = (workouts: readonly DatedWorkout[]) => byDate(heldByFlags(workouts, input));
  if (missing > last) return { season, workouts: held(kept), warnings };
  const monday = weekStartOf(today);
  const frames = frameSeason(input, { start: season.start, last, season });
  const runWalk = startsWithRunWalk(input);
  const capacityKm = weekCapacityKm(input, fitness);
  const goalDate = frames.find((frame) => frame.weekStart >= missing)?.goal?.date ?? null;
  const start = {
    ...startState(input, { runWalk, capacityKm }),
    ...seasonMemory(season, { existing, missing, goalDate }),
  };
  const state = replayState(start, { existing, season, from: monday, until: missing });
  const { weeks } = simulateSeason({
    input,
    fitness,
    frames: frames.filter((frame) => frame.weekStart >= missing),
    state,
    season,
    fixed: [],
    from: laterOf(missing, today),
    startsPlan: false,
  });
  const added = weeks
    .flatMap((week) => week.workouts)
    .filter((workout) => workout.date >= today && workout.date <= last);
  return { season: extendSeason(season, weeks), workouts: held([...kept, ...added]), warnings };
}

/** What the season remembers of its way so far: best week, longest run, start. */
function seasonMemory(
  season: Season,
  plan: { existing: readonly DatedWorkout[]; missing: LocalDate; goalDate: LocalDate | null },
) {
  const before = season.weeklyKm.filter((week) => week.weekStart < plan.missing);
  const loads = before.filter((week) => week.kind === "load").map((week) => week.km);
  const longs = plan.existing.filter((workout) => workout.kind === "long").map((workout) => workout.km);
  return {
    peakKm: Math.max(0, ...loads),
    longestKm: Math.max(0, ...longs),
    startKm: before[0]?.km ?? 0,
    goalDate: plan.goalDate,
  };
}

/**
 * Builds the plan anew from `fromDate` on: workouts before it and pinned ones stay, the season's phases, kinds and
 * weekday template are kept and its weekly targets are never exceeded. `season: null` starts a new season (new goal).
 * Kilometres that were missed are not made up.
 */
export function regeneratePlan(request: {
  input: PlanInput;
  season: Season | null;
  existing: readonly DatedWorkout[];
  today: LocalDate;
  fromDate: LocalDate;
  pinnedIds?: readonly string[];
  fitness?: FitnessSummary;
}): PlanResult {
  const { season, existing, today } = request;
  const fromDate = laterOf(request.fromDate, today);
  const fitness = request.fitness ?? fitnessFromInput(request.input);
  const planned = planFeasible({ ...request.input, today }, fitness);
  const { input } = planned;
  const { last } = horizonOf(today);
  const pinned = new Set(request.pinnedIds ?? []);
  const fixed = existing.filter((workout) => workout.date < fromDate || pinned.has(workout.id));
  const monday = weekStartOf(today);
  const firstWeek = weekStartOf(fromDate);
  const runWalk = startsWithRunWalk(input);
  const fresh = season ?? seasonOf(planned.weeks, { start: monday, end: planned.end });
  const frames = frameSeason(input, { start: fresh.start, last: laterOf(last, planned.end), season: fresh });
  const base = startState(input, { runWalk, capacityKm: weekCapacityKm(input, fitness) });
  const goalDate = frames.find((frame) => frame.weekStart >= firstWeek)?.goal?.date ?? null;
  const isFirstWeek = season === null || season.start === monday;
  const memory = isFirstWeek ? {} : seasonMemory(season, { existing, missing: firstWeek, goalDate });
  const state = replayState(
    {
      ...base,
      ...memory,
      ...(isFirstWeek
        ? {}
        : { levelKm: Math.max(base.levelKm, Math.min(weekBeforeGapKm(input), base.provenKm)) }),
    },
    { existing, season: fresh, from: monday, until: firstWeek },
  );
  const { weeks } = simulateSeason({
    input,
    fitness,
    frames: frames.filter((frame) => frame.weekStart >= firstWeek),
    state,
    season: fresh,
    fixed,
    from: fromDate,
    startsPlan: firstWeek === monday,
  });
  const kept = fixed.filter((workout) => workout.date >= today && workout.date < firstWeek);
  const planWorkouts = weeks
    .flatMap((week) => week.workouts)
    .filter((workout) => workout.date >= today && workout.date <= last);
  const pinnedLater = fixed.filter((workout) => workout.date > last);
  return {
    season: withKindsOf(extendSeason(fresh, weeks), weeks),
    workouts: byDate(heldByFlags([...kept, ...planWorkouts, ...pinnedLater], { ...input, today: fromDate })),
    warnings: planWarnings(input, fitness),
  };
}
