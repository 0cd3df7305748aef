import { type LocalDate, laterOf, shiftDays, weekStartOf } from "../calendar";
import { fitnessFromInput } from "../fitness/fitness-from-input";
import { hardViolations } from "../guardrails/check-plan";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary, PlanWarning, Season } from "../plan-output";
import { allReady, planFeasible } from "../season/feasibility";
import { frameSeason } from "../season/frames";
import { racesOf } from "../season/race-roles";
import { extendSeason, seasonOf, withKindsOf } from "../season/season-of";
import { type SeasonWeek, simulateSeason } from "../season/simulate-season";
import { stateInSeason } from "../season/state-in-season";
import { inDayOrder } from "../workouts/day-order";
import { heldByFlags } from "./health-flags";
import { horizonOf } from "./horizon";
import { withRacesLedTo } from "./races-led-to";
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
  const wished = { ...request.input, today };
  const fitness = request.fitness ?? fitnessFromInput(wished);
  const { last } = horizonOf(today);
  const kept = existing.filter((workout) => workout.date >= today);
  const missing = firstMissingWeek(existing, today);
  const warnings = planWarnings(wished, fitness);
  const held = (workouts: readonly DatedWorkout[]) => byDate(heldByFlags(workouts, wished));
  if (missing > last) return { season, workouts: held(kept), warnings };
  const add = (input: PlanInput) => weeksAfter(input, { season, existing, fitness, missing, last });
  const asWished = add(wished);
  const input = withRacesLedTo(wished, { fitness, kept, added: asWished, span: { missing, last } });
  const weeks = input === wished ? asWished : add(input);
  const added = weeks
    .flatMap((week) => week.workouts)
    .filter((workout) => workout.date >= today && workout.date <= last);
  return { season: extendSeason(season, weeks), workouts: held([...kept, ...added]), warnings };
}

/** The season's weeks from the first missing one on, planned from those before them. */
function weeksAfter(
  input: PlanInput,
  plan: {
    season: Season;
    existing: readonly DatedWorkout[];
    fitness: FitnessSummary;
    missing: LocalDate;
    last: LocalDate;
  },
): SeasonWeek[] {
  const { season, existing, fitness, missing, last } = plan;
  const frames = frameSeason(input, { start: season.start, last, season });
  return simulateSeason({
    input,
    fitness,
    frames: frames.filter((frame) => frame.weekStart >= missing),
    state: stateInSeason(input, { season, frames, existing, fitness, until: missing }),
    season,
    fixed: [],
    from: laterOf(missing, input.today),
    startsPlan: false,
  }).weeks;
}

type Rebuild = {
  input: PlanInput;
  season: Season | null;
  existing: readonly DatedWorkout[];
  today: LocalDate;
  fromDate: LocalDate;
  pinnedIds?: readonly string[];
  fitness?: FitnessSummary;
};

/** Workouts that stay: those before the day from which the plan is made anew, and pinned ones. */
function staysIn({ fromDate, pinnedIds = [] }: Rebuild): (workout: DatedWorkout) => boolean {
  const pinned = new Set(pinnedIds);
  return (workout) => workout.date < fromDate || pinned.has(workout.id);
}

/** The season's weeks from that of `fromDate` on, planned anew around workouts that stay; shown from the day `from`. */
function weeksAnew(
  request: Rebuild,
  plan: { input: PlanInput; season: Season; fitness: FitnessSummary; dropped: ReadonlySet<LocalDate> },
): { weeks: SeasonWeek[]; from: LocalDate } {
  const { existing, fromDate, today } = request;
  const { input, season, fitness, dropped } = plan;
  const firstWeek = weekStartOf(fromDate);
  const stays = staysIn(request);
  const last = laterOf(horizonOf(today).last, racesOf(input).at(-1)?.date ?? today);
  const frames = frameSeason(input, { start: season.start, last, season });
  // Nothing is known of days before a season's first one: its first week is planned as a whole, as it was at first.
  const isUnknownBefore = firstWeek === season.start && !existing.some(({ date }) => date < fromDate);
  const { weeks } = simulateSeason({
    input,
    fitness,
    frames: frames.filter((frame) => frame.weekStart >= firstWeek),
    state: stateInSeason(input, {
      ...{ season, frames, existing, fitness, until: firstWeek },
      exact: dropped.size > 0,
    }),
    season,
    fixed: existing.filter(stays),
    planned: existing.filter((workout) => !stays(workout) && !dropped.has(weekStartOf(workout.date))),
    from: isUnknownBefore ? firstWeek : fromDate,
    startsPlan: firstWeek === season.start,
  });
  return { weeks, from: isUnknownBefore ? fromDate : today };
}

type Anew = { input: PlanInput; season: Season; weeks: SeasonWeek[]; from: LocalDate };

/**
 * The weeks for all goals if the season leads to them safely, else for those that can be met from today's facts. Of the
 * weeks that start on `dropped` days nothing is kept.
 */
function madeAnew(
  request: Rebuild,
  { fitness, dropped }: { fitness: FitnessSummary; dropped: ReadonlySet<LocalDate> },
): Anew {
  const { season, today } = request;
  const asWished = { ...request.input, today };
  const make = (input: PlanInput, on: Season): Anew => ({
    ...{ input, season: on },
    ...weeksAnew(request, { input, season: on, fitness, dropped }),
  });
  const kept = season === null ? null : make(asWished, season);
  if (kept !== null && allReady(asWished, { weeks: kept.weeks, fitness })) return kept;
  const { input, weeks, end } = planFeasible(asWished, fitness);
  return make(input, season ?? seasonOf(weeks, { start: weekStartOf(today), end }));
}

/** The plan that weeks made anew give together with the workouts that stay. */
function resultOf(
  request: Rebuild,
  { input, season, weeks, from }: Anew,
  fitness: FitnessSummary,
): PlanResult {
  const { existing, today } = request;
  const { last } = horizonOf(today);
  const stays = staysIn(request);
  const firstWeek = weekStartOf(request.fromDate);
  const before = existing.filter(
    (workout) => stays(workout) && workout.date >= today && workout.date < firstWeek,
  );
  const added = weeks
    .flatMap((week) => week.workouts)
    .filter((workout) => workout.date >= from && workout.date <= last);
  const pinnedLater = existing.filter((workout) => stays(workout) && workout.date > last);
  const workouts = heldByFlags([...before, ...added, ...pinnedLater], {
    health: input.health,
    today: request.fromDate,
  });
  return {
    season: withKindsOf(extendSeason(season, weeks), weeks),
    workouts: byDate(workouts),
    warnings: planWarnings(input, fitness),
  };
}

/**
 * Builds the plan anew from `fromDate` on: workouts before it and pinned ones stay, the season's phases, kinds and
 * weekday template are kept and its weekly targets are never exceeded; weeks that are still right stay as they are,
 * unless a hard rule is broken in them by what is known today. `season: null` starts a new season (new goal). Kilometres
 * that were missed are not made up.
 */
export function regeneratePlan(wish: Rebuild): PlanResult {
  const request = { ...wish, fromDate: laterOf(wish.fromDate, wish.today) };
  const fitness = request.fitness ?? fitnessFromInput(request.input);
  const make = (dropped: ReadonlySet<LocalDate>) => {
    const made = madeAnew(request, { fitness, dropped });
    const result = resultOf(request, made, fitness);
    return { result, broken: hardViolations({ ...result, input: made.input, fitness }) };
  };
  const dropped = new Set<LocalDate>();
  let best = make(dropped);
  while (best.broken.length > 0) {
    for (const { date } of best.broken) if (date !== undefined) dropped.add(weekStartOf(date));
    const next = make(dropped);
    if (next.broken.length >= best.broken.length) break;
    best = next;
  }
  return best.result;
}
