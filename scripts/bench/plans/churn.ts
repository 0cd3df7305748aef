import {
  buildPlan,
  type DatedWorkout,
  extendPlan,
  type FitnessSummary,
  fitnessForVdot,
  type PlanInput,
  type PlanOutput,
  regeneratePlan,
  shiftDays,
  workoutsOf,
} from "@/lib/training";
import { PERSONAS } from "@/tests/support/personas";

type Change = (input: PlanInput, plan: PlanOutput) => { workouts: DatedWorkout[]; from: string };

/** A run whose length changes by less than this share is the same run. */
const SAME_LENGTH = 0.1;

function rebuilt(change: (input: PlanInput) => PlanInput): Change {
  return (input) => {
    const changed = change(input);
    return { workouts: workoutsOf(buildPlan(changed)), from: changed.today };
  };
}

function asPlanned(input: PlanInput, plan: PlanOutput): ReturnType<Change> {
  const today = shiftDays(input.today, 7);
  const existing = workoutsOf(plan);
  const goals = input.goals.filter((goal) => goal.kind === "maintain" || goal.date >= today);
  const later: PlanInput = { ...input, today, goals: goals.length > 0 ? goals : [{ kind: "maintain" }] };
  const { season, fitness } = plan;
  return { workouts: extendPlan({ input: later, season, existing, today, fitness }).workouts, from: today };
}

/** The plan made anew on its season after something happened, as a Sunday or the runner's own wish does it. */
function remade(
  change: (input: PlanInput) => PlanInput,
  profile: (fitness: FitnessSummary, input: PlanInput) => FitnessSummary = (fitness) => fitness,
): Change {
  return (input, plan) => {
    const changed = change(input);
    const { today } = changed;
    const { season } = plan;
    const fitness = profile(plan.fitness, changed);
    const existing = workoutsOf(plan);
    const made = regeneratePlan({
      ...{ input: changed, season, existing, today, fromDate: today, fitness },
    });
    return { workouts: made.workouts, from: today };
  };
}

/** A week later, of which this share (0-1) of the plan was run. */
function weekLater(share: number): Change {
  return (input, plan) => {
    const today = shiftDays(input.today, 7);
    const goals = input.goals.filter((goal) => goal.kind === "maintain" || goal.date >= today);
    const ranKm = (plan.weeks[0]?.km ?? 0) * share;
    const later = remade(() => ({
      ...input,
      today,
      goals: goals.length > 0 ? goals : [{ kind: "maintain" }],
      fitness: { ...input.fitness, weeklyKm: [...input.fitness.weeklyKm.slice(1), ranKm] },
    }));
    return later(input, plan);
  };
}

/** What may happen to a runner, and the plan that follows. */
const TRIGGERS: Readonly<Record<string, Change>> = {
  oneDayLater: rebuilt((input) => ({ ...input, today: shiftDays(input.today, 1) })),
  weekAsPlanned: asPlanned,
  targetTime: rebuilt((input) => ({
    ...input,
    goals: input.goals.map((goal) => (goal.kind === "race" ? { ...goal, targetTimeS: 20_000 } : goal)),
  })),
  raceOnePercentFaster: rebuilt((input) => {
    const race = input.fitness.recentRace;
    const faster = race === null ? null : { ...race, timeS: race.timeS * 0.99 };
    return { ...input, fitness: { ...input.fitness, recentRace: faster } };
  }),
  weeksTwoPercentLonger: rebuilt((input) => ({
    ...input,
    fitness: { ...input.fitness, weeklyKm: input.fitness.weeklyKm.map((km) => km * 1.02) },
  })),
  oneDayBlocked: rebuilt((input) => {
    const { blockedDates } = input.availability;
    const availability = {
      ...input.availability,
      blockedDates: [...blockedDates, shiftDays(input.today, 17)],
    };
    return { ...input, availability };
  }),
  anewTheSameDay: remade((input) => input),
  anewAfterAWeek: weekLater(1),
  anewAfterNearlyAWeek: weekLater(0.95),
  anewAfterHalfAWeek: weekLater(0.5),
  anewAfterNothing: weekLater(0),
  vdotUpByOne: remade(
    (input) => input,
    (fitness, input) => fitnessForVdot({ ...fitness, vdot: fitness.vdot + 1 }, { input }),
  ),
  ill: remade((input) => ({
    ...input,
    health: { painScore: 0, ill: true, daysOff: 0, crossTrainedWhileOff: false },
  })),
  oneRunFewer: remade((input) => {
    const runsPerWeek = Math.max(1, input.availability.runsPerWeek - 1);
    return { ...input, availability: { ...input.availability, runsPerWeek } };
  }),
};

function isSame(was: DatedWorkout, is: DatedWorkout | undefined): boolean {
  if (is === undefined || is.date !== was.date || is.kind !== was.kind) return false;
  return Math.abs(is.minutes - was.minutes) <= was.minutes * SAME_LENGTH;
}

/** Share of planned workouts that are on another day, of another kind or length, or gone. */
function changedShare(before: readonly DatedWorkout[], after: ReturnType<Change>): number {
  const now = new Map(after.workouts.map((workout) => [workout.id, workout]));
  const planned = before.filter((workout) => workout.date >= after.from);
  const changed = planned.filter((workout) => !isSame(workout, now.get(workout.id)));
  return planned.length === 0 ? 0 : changed.length / planned.length;
}

/** Mean share of planned workouts that each trigger changes, over all personas that are well. */
export function churn(): Record<string, number> {
  const runners = Object.values<PlanInput>(PERSONAS).filter((input) => input.health === undefined);
  const plans = runners.map((input) => ({ input, plan: buildPlan(input) }));
  return Object.fromEntries(
    Object.entries(TRIGGERS).map(([name, change]) => {
      const shares = plans.map(({ input, plan }) => changedShare(workoutsOf(plan), change(input, plan)));
      return [name, shares.reduce((sum, share) => sum + share, 0) / shares.length];
    }),
  );
}
