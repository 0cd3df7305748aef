import { daysBetween, type LocalDate, laterOf, shiftDays, weekStartOf } from "../calendar";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary, Season } from "../plan-output";
import { weekCapacityKm } from "../week/capacity";
import { startsWithRunWalk } from "../week/run-walk";
import { roundKm, runKm, sumKm } from "../workouts/totals";
import { ADHERENCE_RANGE, FIRST_WEEK, SPIKE } from "./constants";
import type { WeekFrame } from "./frames";
import { weekAfterRunning, weekBeforeGapKm } from "./return-ladder";
import { atGoal, type SeasonState, startState, stateAfter } from "./state";

/** A recorded run this close to a planned one (share of its km) is that run. */
const SAME_RUN = 0.02;
/** Weeks that a state remembers. */
const REMEMBERED_WEEKS = 8;

type UnderWay = {
  season: Season;
  frames: readonly WeekFrame[];
  /** The plan so far, with as many of its past weeks as are known. */
  existing: readonly DatedWorkout[];
  fitness: FitnessSummary;
  /** Nothing that fell short by a little counts as planned: for weeks that would come too near a limit otherwise. */
  exact?: boolean;
};

/** A week of the plan so far: its workouts, and its km: all, of races, and of running without races. */
type PlannedWeek = { workouts: DatedWorkout[]; km: number; raceKm: number; trainingKm: number };

function plannedWeek(weekStart: LocalDate, { season, existing }: UnderWay): PlannedWeek {
  const sunday = shiftDays(weekStart, 6);
  const workouts = existing.filter((workout) => weekStart <= workout.date && workout.date <= sunday);
  const raceKm = sumKm(workouts.filter((workout) => workout.kind === "race"));
  const target = season.weeklyKm.find((week) => week.weekStart === weekStart)?.km ?? 0;
  // The first week may have begun before its first workout that is known, and old weeks may not be known at all.
  const isWhole = workouts.length > 0 && weekStart > season.start;
  const ran = workouts.filter((workout) => workout.kind !== "race").reduce((sum, run) => sum + runKm(run), 0);
  return {
    workouts,
    km: isWhole ? sumKm(workouts) : target,
    raceKm,
    trainingKm: roundKm(isWhole ? ran : Math.max(ran, target - raceKm)),
  };
}

/** The state after the weeks of the plan so far, as they were planned, up to a Monday. */
function replay(state: SeasonState, plan: UnderWay, span: { from: LocalDate; until: LocalDate }) {
  return plan.frames
    .filter(({ weekStart }) => span.from <= weekStart && weekStart < span.until)
    .reduce((current, { weekStart, goal }) => {
      const { workouts, trainingKm } = plannedWeek(weekStart, plan);
      const kind = plan.season.weeklyKm.find((week) => week.weekStart === weekStart)?.kind ?? "load";
      const before = atGoal(current, goal?.date ?? null);
      return stateAfter(before, { weekStart, kind, workouts, km: trainingKm });
    }, state);
}

/** The state in which the season began, told from its first week. */
function atStart(base: SeasonState, { season, existing }: UnderWay): SeasonState {
  const firstKm = season.weeklyKm[0]?.km ?? base.levelKm;
  const levelKm =
    firstKm < FIRST_WEEK.lowBelowKm
      ? Math.max(0, firstKm - FIRST_WEEK.lowExtraKm)
      : firstKm / FIRST_WEEK.share;
  const walked = existing.some((workout) => workout.kind === "runWalk");
  return {
    ...base,
    ...{ today: season.start, weeks: [], runs: [], hard: [] },
    ...{ levelKm, startKm: levelKm, provenKm: levelKm },
    runWalkMinutes: walked ? 0 : base.runWalkMinutes,
  };
}

/** Weeks set right by what was run of them, where that is known and differs; and whether it was less or more. */
function withFacts(weeks: SeasonState["weeks"], context: { input: PlanInput; plan: UnderWay }) {
  const { input, plan } = context;
  const { weeklyKm } = input.fitness;
  const stopped = weekAfterRunning({ today: input.today, daysOff: input.health?.daysOff ?? 0 });
  let fellShort = false;
  let ranMore = false;
  const told = weeks.map((week) => {
    // From the week on in which days off began nothing full is known but that running stopped.
    const weeksAgo = daysBetween(week.weekStart, stopped) / 7;
    const ranKm = weeksAgo > 0 ? weeklyKm[weeklyKm.length - weeksAgo] : 0;
    if (ranKm === undefined) return week;
    const { km, raceKm } = plannedWeek(week.weekStart, plan);
    // Walking breaks may be recorded as running or left out.
    const isShort = ranKm < (week.km + raceKm) * ADHERENCE_RANGE.low;
    const isMore = ranKm > km * ADHERENCE_RANGE.high;
    // Of the first week some days may have been over before the season began.
    fellShort ||= isShort && week.weekStart > plan.season.start;
    ranMore ||= isMore;
    const toldKm = roundKm(Math.max(0, ranKm - raceKm));
    const isLess = plan.exact === true && toldKm < week.km;
    return isShort || isMore || isLess ? { ...week, km: toldKm } : week;
  });
  return { weeks: told, fellShort, ranMore };
}

/**
 * Runs that later ones are measured against: planned ones that the facts bear out, on their days, and the longest known
 * if it is none of them. Where no week held more than its plan, that one is older than the season.
 */
function runsSoFar(input: PlanInput, context: { plan: UnderWay; ranMore: boolean }): SeasonState["runs"] {
  const { season, existing } = context.plan;
  const longestKm = input.fitness.longestRunKmLast30Days;
  const monday = weekStartOf(input.today);
  const planned = existing
    .filter(({ date }) => date < monday && daysBetween(date, monday) <= SPIKE.windowDays)
    .map((workout) => ({ date: workout.date, km: runKm(workout) }))
    .filter(({ km }) => km <= longestKm * (1 + SAME_RUN));
  const isBorneOut = planned.some(({ km }) => km >= longestKm * (1 - SAME_RUN));
  const known = { date: shiftDays(context.ranMore ? monday : season.start, -1), km: longestKm };
  return isBorneOut ? planned : [known, ...planned];
}

/** The state at the Monday of today's week: the season's weeks as planned, set right by the facts. */
function stateNow(input: PlanInput, plan: UnderWay): SeasonState {
  const { season, fitness } = plan;
  const base = startState(input, {
    runWalk: startsWithRunWalk(input),
    capacityKm: weekCapacityKm(input, fitness),
  });
  const monday = weekStartOf(input.today);
  if (season.start >= monday) return base;
  const replayed = replay(atStart(base, plan), plan, { from: season.start, until: monday });
  const { weeks, fellShort, ranMore } = withFacts(replayed.weeks, { input, plan });
  const told = Math.max(base.levelKm, Math.min(weekBeforeGapKm(input), base.provenKm));
  return {
    ...replayed,
    today: input.today,
    onTrack: !fellShort,
    weeks: [...base.weeks.filter(({ weekStart }) => weekStart < season.start), ...weeks].slice(
      -REMEMBERED_WEEKS,
    ),
    runs: runsSoFar(input, { plan, ranMore }),
    // A race of the plan that was run is the runner's latest race, too: one hard day, not two.
    hard: [
      ...base.hard.filter(({ date }) => !replayed.hard.some((day) => day.date === date)),
      ...replayed.hard,
    ],
    hardAgain: laterOf(base.hardAgain, replayed.hardAgain),
    levelKm: fellShort ? told : Math.max(replayed.levelKm, base.levelKm),
    provenKm: fellShort ? base.provenKm : Math.max(replayed.provenKm, base.provenKm),
  };
}

/**
 * The state at the Monday `until` of a season that is under way. Weeks that went as planned give the state from which
 * the season was planned, so that planning it again gives the same plan; others count as they were run.
 */
export function stateInSeason(input: PlanInput, plan: UnderWay & { until: LocalDate }): SeasonState {
  return replay(stateNow(input, plan), plan, { from: weekStartOf(input.today), until: plan.until });
}
