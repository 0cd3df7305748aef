import type { StoredPlan, StoredWorkout } from "@/lib/data/plan-row";
import type { RunnerState } from "@/lib/data/runner-state";
import {
  type Belief,
  buildPlan,
  type DatedWorkout,
  extendPlan,
  type FitnessSummary,
  type LocalDate,
  type PlanInput,
  type PlanWarning,
  regeneratePlan,
  type Season,
  shiftDays,
  weekStartOf,
  workoutsOf,
} from "@/lib/training";
import { latestDay } from "./day-order";
import { fitnessSummaryFor } from "./fitness";
import { asOf } from "./history";
import { planInputOf } from "./plan-input";
import { reconcile } from "./reconcile";
import { startingFacts, startingFitness } from "./starting-point";
import { type Trigger, triggersOfWeek } from "./triggers";
import {
  type Footing,
  footingOf,
  footingTriggers,
  heldKm,
  limitSeason,
  unconfirmedWeeks,
  withTargetsOf,
} from "./unconfirmed";

/** What happened on one Monday: the causes found in the week before it. */
export interface ReplayedWeek {
  monday: LocalDate;
  triggers: Trigger[];
}

/** The plan as the facts alone would have made it, Sunday by Sunday, had they all been known in time. */
export interface Replay {
  workouts: DatedWorkout[];
  season: Season;
  /** The fitness that the paces of the plan come from. */
  fitness: FitnessSummary;
  warnings: PlanWarning[];
  weeks: ReplayedWeek[];
  /** What was believed of the replayed workouts, week by week. */
  beliefs: Belief[];
  /** How far data carried the plan when it was last looked at. */
  footing: Footing;
}

type Past = Pick<Replay, "workouts" | "beliefs">;

/** Facts as they stood at the start of a day, with the wishes (goals, days, health) the plan was made for. */
function viewAt(
  state: RunnerState,
  { plan, day, past }: { plan: StoredPlan; day: LocalDate; past: Past },
): RunnerState {
  const workouts: StoredWorkout[] = past.workouts.map((workout) => ({ ...workout, pinned: false }));
  const known = { ...asOf(state, day), workouts };
  const { runner, availability, health, environment, methodology, goals } = plan.seasonInput;
  const profile = {
    ...state.profile,
    runner,
    availability,
    methodology,
    health: health ?? state.profile.health,
    environment: environment ?? state.profile.environment,
  };
  const beliefs = [...past.beliefs, ...lastWeeksBeliefs({ ...known, beliefs: state.beliefs }, { plan, day })];
  // Goals have no ids in a plan input; only their content is used here.
  return { ...known, beliefs, profile, goals: goals.map((goal) => ({ id: "", goal })) };
}

/** Weeks are matched one by one, and facts of a finished week don't change in a replay: each is reconciled once. */
function lastWeeksBeliefs(known: RunnerState, { plan, day }: { plan: StoredPlan; day: LocalDate }): Belief[] {
  const from = shiftDays(day, -7);
  const week = {
    ...known,
    workouts: known.workouts.filter(({ date }) => date >= from && date < day),
    activities: known.activities.filter(({ localDate }) => localDate >= from),
  };
  return reconcile(week, { today: day, believedAt: "", firstDay: plan.seasonInput.today }).beliefs;
}

/** The plan on the day its season began, from what is known now of the time before. */
function beginning(state: RunnerState, plan: StoredPlan): Replay {
  const start = plan.seasonInput.today;
  const view = viewAt(state, { plan, day: start, past: { workouts: [], beliefs: [] } });
  const known = planInputOf(view, start);
  const fitness = startingFitness(plan.seasonInput, fitnessSummaryFor(view, known));
  const input: PlanInput = {
    ...known,
    goals: plan.seasonInput.goals,
    fitness: startingFacts(plan.seasonInput.fitness, known.fitness),
  };
  const seasonIsOlder = plan.season.start < weekStartOf(start);
  if (seasonIsOlder) {
    const made = regeneratePlan({
      input,
      season: plan.season,
      existing: [],
      today: start,
      fromDate: start,
      fitness,
    });
    return { ...made, fitness, weeks: [], beliefs: [], footing: "confirmed" };
  }
  const made = buildPlan(input, { fitness });
  return {
    workouts: workoutsOf(made),
    season: made.season,
    fitness,
    warnings: made.warnings,
    weeks: [],
    beliefs: [],
    footing: "confirmed",
  };
}

type CarryOn = Parameters<typeof extendPlan>[0] & { season: Season; monday: LocalDate; anew: boolean };

/** The plan carried on from a Monday, or made anew from it, with training weeks of at most `limitKm`. */
function carriedOn(request: CarryOn, limitKm: number | null): ReturnType<typeof extendPlan> {
  const { monday, anew, ...rest } = request;
  const make = (season: Season) =>
    anew ? regeneratePlan({ ...rest, season, fromDate: monday }) : extendPlan({ ...rest, season });
  const free = make(rest.season);
  if (limitKm === null) return free;
  // The free season also holds the weeks that come into view, and so their targets for the time when there are data.
  const held = make(limitSeason(free.season, { from: monday, limitKm }));
  return { ...held, season: withTargetsOf(held.season, free.season) };
}

/** One Sunday night: the plan as it stands on the Monday after the week that is over. */
export function replayMonday(
  state: RunnerState,
  replay: Replay,
  step: { plan: StoredPlan; monday: LocalDate },
): Replay {
  const { plan, monday } = step;
  const view = viewAt(state, { plan, day: monday, past: replay });
  const input = planInputOf(view, monday);
  const now = fitnessSummaryFor(view, input);
  const footing = footingOf(unconfirmedWeeks(view, monday));
  const triggers = [
    ...triggersOfWeek(view, {
      from: latestDay([plan.seasonInput.today], shiftDays(monday, -7)),
      to: shiftDays(monday, -1),
      inForce: replay.fitness,
      now,
      daysOff: input.health?.daysOff ?? 0,
    }),
    ...footingTriggers(replay.footing, footing),
  ];
  const changes = triggers.length > 0;
  const fitness = changes ? now : replay.fitness;
  const request = { input, season: replay.season, existing: replay.workouts, today: monday, fitness };
  const limitKm = heldKm(view, { day: monday, footing });
  const made = carriedOn({ ...request, monday, anew: changes }, limitKm);
  return {
    ...made,
    fitness,
    workouts: [
      ...replay.workouts.filter((workout) => workout.date < monday),
      ...made.workouts.filter((workout) => workout.date >= monday),
    ],
    weeks: [...replay.weeks, { monday, triggers }],
    beliefs: view.beliefs,
    footing,
  };
}

/**
 * Replays a plan from the day its season began to `today`, each Sunday in turn, from the facts that are known now. The
 * result depends on the facts alone, not on when they arrived: that is why late data end in the same plan.
 * `season.seasonInput` holds the wishes and the first day; the facts of that time are computed anew.
 */
export function replayPlan(state: RunnerState, input: { plan: StoredPlan; today: LocalDate }): Replay {
  const { plan, today } = input;
  let replay = beginning(state, plan);
  const last = weekStartOf(today);
  for (
    let monday = shiftDays(weekStartOf(plan.seasonInput.today), 7);
    monday <= last;
    monday = shiftDays(monday, 7)
  ) {
    replay = replayMonday(state, replay, { plan, monday });
  }
  return replay;
}
