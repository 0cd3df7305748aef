import type { StoredPlan, StoredWorkout } from "@/lib/data/plan-row";
import type { RunnerState } from "@/lib/data/runner-state";
import {
  type Belief,
  buildPlan,
  type DatedWorkout,
  daysBetween,
  type FitnessSummary,
  type LocalDate,
  type PlanInput,
  type PlanResult,
  type PlanWarning,
  regeneratePlan,
  type Season,
  shiftDays,
  type Violation,
  weekStartOf,
  workoutsOf,
} from "@/lib/training";
import { carefulInputOf } from "./careful-input";
import { brokenHardRules, carryOn, makeAnew, withWeekRun } from "./carry-on";
import { HEALTH_RULE, MAX_REPLAY_DAYS } from "./constants";
import { latestDay } from "./day-order";
import { fitnessSummaryFor } from "./fitness";
import { asOf } from "./history";
import { planInputOf } from "./plan-input";
import { reconcile } from "./reconcile";
import { beforeStart, isRenewed, replayFactsFrom, replayStart } from "./replay-start";
import { startingFacts, startingFitness } from "./starting-point";
import { type Trigger, triggersOfWeek } from "./triggers";
import { type Footing, footingOf, footingTriggers, heldKm, unconfirmedWeeks } from "./unconfirmed";
import { weekKmOf } from "./weekly-km";

/** What happened on one Monday: the causes found in the week before it. */
export interface ReplayedWeek {
  monday: LocalDate;
  triggers: Trigger[];
  /** Hard rules that the plan would have broken, had it only been carried on. */
  brokenRules: { rule: string; message: string }[];
}

/** The plan as the facts alone would have made it, Sunday by Sunday, had they all been known in time. */
export interface Replay {
  /** The day that it began on. */
  start: LocalDate;
  workouts: DatedWorkout[];
  season: Season;
  /** The fitness that the paces of the plan come from. */
  fitness: FitnessSummary;
  /** The fitness that the facts show on the last Monday, whether the plan was made anew for it or not. */
  known: FitnessSummary;
  warnings: PlanWarning[];
  weeks: ReplayedWeek[];
  /** What was believed of the replayed workouts, week by week. */
  beliefs: Belief[];
  /** How far data carried the plan when it was last looked at. */
  footing: Footing;
}

type Past = Pick<Replay, "start" | "workouts" | "beliefs">;

/** Facts as they stood at the start of a day, with the wishes (goals, days, health) the plan was made for. */
function viewAt(
  state: RunnerState,
  { plan, day, past }: { plan: StoredPlan; day: LocalDate; past: Past },
): RunnerState {
  const workouts: StoredWorkout[] = past.workouts.map((workout) => ({ ...workout, pinned: false }));
  const known = { ...asOf(state, day, replayFactsFrom(plan, past.start)), workouts };
  const { runner, availability, health, environment, methodology, goals } = plan.seasonInput;
  const profile = {
    ...state.profile,
    runner,
    availability,
    methodology,
    health: health ?? state.profile.health,
    environment: environment ?? state.profile.environment,
  };
  const beliefs = [
    ...past.beliefs,
    ...lastWeeksBeliefs({ ...known, beliefs: state.beliefs }, { day, firstDay: past.start }),
  ];
  // A plan is made for goals ahead; results of earlier ones are facts all the same.
  const over = state.goals.filter(({ goal }) => goal.kind === "race" && goal.date < plan.seasonInput.today);
  // Goals have no ids in a plan input; only their content is used here.
  return { ...known, beliefs, profile, goals: [...over, ...goals.map((goal) => ({ id: "", goal }))] };
}

/** Weeks are matched one by one, and facts of a finished week don't change in a replay: each is reconciled once. */
function lastWeeksBeliefs(
  known: RunnerState,
  { day, firstDay }: { day: LocalDate; firstDay: LocalDate },
): Belief[] {
  const from = shiftDays(day, -7);
  const week = {
    ...known,
    workouts: known.workouts.filter(({ date }) => date >= from && date < day),
    activities: known.activities.filter(({ localDate }) => localDate >= from),
  };
  return reconcile(week, { today: day, believedAt: "", firstDay }).beliefs;
}

/** The plan on the day its season began, from what is known now of the time before. */
function beginning(state: RunnerState, plan: StoredPlan): Replay {
  const start = plan.seasonInput.today;
  const view = viewAt(state, { plan, day: start, past: { start, workouts: [], beliefs: [] } });
  const known = planInputOf(view, start);
  const fitness = startingFitness(plan.seasonInput, fitnessSummaryFor(view, known));
  const input: PlanInput = {
    ...known,
    goals: plan.seasonInput.goals,
    fitness: startingFacts(plan.seasonInput.fitness, known.fitness),
  };
  const shared = { start, fitness, known: fitness, weeks: [], beliefs: [], footing: "confirmed" as const };
  const seasonIsOlder = plan.season.start < weekStartOf(start);
  if (!seasonIsOlder) return { ...shared, ...firstPlan(input, fitness) };
  const today = { today: start, fromDate: start };
  return { ...shared, ...regeneratePlan({ input, season: plan.season, existing: [], ...today, fitness }) };
}

/** A later year of the plan of a runner who simply goes on: a season made from the facts of its first day. */
function laterBeginning(state: RunnerState, { plan, start }: { plan: StoredPlan; start: LocalDate }): Replay {
  const before = beforeStart(state, { plan, start });
  const view = viewAt(state, { plan, day: start, past: { start, ...before } });
  const input = planInputOf(view, start);
  const fitness = fitnessSummaryFor(view, input);
  const made = firstPlan(input, fitness);
  const workouts = [...before.workouts, ...made.workouts];
  const { beliefs } = view;
  return { ...made, start, workouts, fitness, known: fitness, weeks: [], beliefs, footing: "confirmed" };
}

function begun(state: RunnerState, from: { plan: StoredPlan; start: LocalDate }): Replay {
  return isRenewed(from.plan, from.start) ? laterBeginning(state, from) : beginning(state, from.plan);
}

function firstPlan(input: PlanInput, fitness: FitnessSummary): PlanResult {
  const made = buildPlan(input, { fitness });
  return { workouts: workoutsOf(made), season: made.season, warnings: made.warnings };
}

/** Later weeks build on what was run of a week, or held back in it, not on what its season aimed at. */
function seasonAfter(
  view: RunnerState,
  replay: Replay,
  input: { monday: LocalDate; asAimed: boolean },
): Season {
  if (input.asAimed) return replay.season;
  const weekStart = shiftDays(input.monday, -7);
  const { actualKm, assumedKm } = weekKmOf(view, { weekStart, until: input.monday });
  return withWeekRun(replay.season, { weekStart, km: actualKm + assumedKm });
}

/** One Sunday night: the plan as it stands on the Monday after the week that is over. */
function replayMonday(
  state: RunnerState,
  replay: Replay,
  step: { plan: StoredPlan; monday: LocalDate },
): Replay {
  const { plan, monday } = step;
  const view = viewAt(state, { plan, day: monday, past: replay });
  const input = planInputOf(view, monday);
  const now = fitnessSummaryFor(view, input);
  const footing = footingOf(unconfirmedWeeks(view, monday));
  const ofWeek = triggersOfWeek(view, {
    from: latestDay([plan.seasonInput.today], shiftDays(monday, -7)),
    to: shiftDays(monday, -1),
    inForce: replay.fitness,
    now,
    daysOff: input.health?.daysOff ?? 0,
  });
  const triggers = [...ofWeek, ...footingTriggers(replay.footing, footing)];
  const asAimed = replay.footing === "confirmed" && !ofWeek.includes("adherenceLow");
  const season = seasonAfter(view, replay, { monday, asAimed });
  const limitKm = heldKm(view, { day: monday, footing });
  const carefulInput = carefulInputOf(view, { day: monday, input });
  const from = { input, carefulInput, season, existing: replay.workouts, monday, limitKm };
  const found = { monday, view, footing, known: now };
  const kept = { ...from, fitness: replay.fitness };
  const carried = triggers.length === 0 ? carryOn(kept) : null;
  const brokenRules = carried === null ? [] : brokenHardRules(carried, kept).map(ruleLine);
  if (carried !== null && brokenRules.length === 0) {
    if (!leavesAsIs(carried, { existing: replay.workouts, monday })) triggers.push(unwell(view));
    return nextReplay(replay, { ...found, made: carried, triggers, brokenRules, fitness: replay.fitness });
  }
  // Assumed runs carry a plan only as far as its hard rules, which count confirmed runs alone, allow.
  if (carried !== null) triggers.push(causeOf(brokenRules, view));
  const made = makeAnew({ ...from, fitness: now });
  return nextReplay(replay, { ...found, made, triggers, brokenRules, fitness: now });
}

/** The cause that broken rules are: an open pain or illness where they are about nothing else. */
function causeOf(broken: ReplayedWeek["brokenRules"], { profile }: RunnerState): Trigger {
  return broken.some(({ rule }) => rule !== HEALTH_RULE) ? "safety" : unwell({ profile });
}

function unwell({ profile }: Pick<RunnerState, "profile">): Trigger {
  return profile.health.ill ? "health" : "pain";
}

/** Does a plan carried on keep every workout to the last step? Pain or an illness that lasts holds down what was planned. */
function leavesAsIs(
  { workouts }: PlanResult,
  { existing, monday }: { existing: readonly DatedWorkout[]; monday: LocalDate },
): boolean {
  const kept = new Set(workouts);
  return existing.every((workout) => workout.date < monday || kept.has(workout));
}

function ruleLine({ rule, message }: Violation): ReplayedWeek["brokenRules"][number] {
  return { rule, message };
}

function nextReplay(
  replay: Replay,
  step: Pick<Replay, "footing" | "fitness" | "known"> & {
    made: PlanResult;
    view: RunnerState;
  } & ReplayedWeek,
): Replay {
  const { made, monday, triggers, brokenRules, view, footing, fitness, known } = step;
  return {
    ...made,
    start: replay.start,
    fitness,
    known,
    workouts: [
      ...replay.workouts.filter((workout) => workout.date < monday),
      ...made.workouts.filter((workout) => workout.date >= monday),
    ],
    weeks: [...replay.weeks, { monday, triggers, brokenRules }],
    beliefs: view.beliefs,
    footing,
  };
}

/**
 * Replays a plan from the day its season began to `today`, each Sunday in turn, from the facts that are known now. The
 * result depends on the facts alone, not on when they arrived: that is why late data end in the same plan.
 * `season.seasonInput` holds the wishes and the first day; the facts of that time are computed anew. `from` is the replay
 * of an earlier Monday by the same facts, where it is known: the result is the same, the way to it shorter.
 * @throws RangeError when the season began longer ago than any season lasts, which only damaged data say.
 */
export function replayPlan(
  state: RunnerState,
  input: { plan: StoredPlan; today: LocalDate; from?: { monday: LocalDate; replay: Replay } | null },
): Replay {
  const { plan, today, from } = input;
  const last = weekStartOf(today);
  const start = replayStart(plan, last);
  const first = from?.monday ?? weekStartOf(start);
  if (daysBetween(first, last) > MAX_REPLAY_DAYS) throw new RangeError(`A season that began on ${first}`);
  let replay = from?.replay ?? begun(state, { plan, start });
  for (let monday = shiftDays(first, 7); monday <= last; monday = shiftDays(monday, 7)) {
    replay = replayMonday(state, replay, { plan, monday });
  }
  return replay;
}

/** The replay after the week from `weekStart` on; the same where the season began after it and has seen it already. */
export function replayWeek(
  state: RunnerState,
  replay: Replay,
  { plan, weekStart }: { plan: StoredPlan; weekStart: LocalDate },
): Replay {
  const monday = shiftDays(weekStart, 7);
  return monday > plan.seasonInput.today ? replayMonday(state, replay, { plan, monday }) : replay;
}
