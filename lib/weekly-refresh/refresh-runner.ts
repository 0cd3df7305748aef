import type { RunnerState } from "@/lib/data/runner-state";
import { beliefChanges, withBeliefs } from "@/lib/ledger/belief-changes";
import { latestDay } from "@/lib/ledger/day-order";
import { type FitnessProfile, fitnessProfileOf } from "@/lib/ledger/fitness-profile";
import { type PlanAfterFacts, planAfterWeek } from "@/lib/ledger/plan-after-facts";
import { replayPlan } from "@/lib/ledger/replay";
import { withPlan } from "@/lib/ledger/with-plan";
import { type Belief, type LocalDate, shiftDays } from "@/lib/training";
import { type Checkpoint, checkpointOf, isUsable } from "./checkpoint";
import { reviewWords } from "./review-words";
import { type WeeklyReview, weeklyReviewOf } from "./weekly-review";

/** Everything a refresh is computed from. Kept with its hash, so that any Sunday can be computed again. */
export interface FrozenInput {
  state: RunnerState;
  /** Monday of the finished week. */
  weekStart: LocalDate;
  /** The runner's day when the refresh ran: the Monday after the week, or later when it was caught up. */
  today: LocalDate;
  /** The instant at which the new beliefs begin. */
  believedAt: string;
}

export interface RefreshResult {
  review: WeeklyReview;
  beliefs: Belief[];
  fitness: FitnessProfile;
  /** The next plan version; null when the plan holds as it is. */
  plan: PlanAfterFacts | null;
}

/** The input of a refresh. Even at 23:00 the week counts as over, so `today` is its following Monday at the earliest. */
export function frozenInputOf(input: {
  state: RunnerState;
  weekStart: LocalDate;
  localDate: LocalDate;
  now: Date;
}): FrozenInput {
  const { state, weekStart, localDate, now } = input;
  return {
    state,
    weekStart,
    today: latestDay([localDate], shiftDays(weekStart, 7)),
    believedAt: now.toISOString(),
  };
}

/**
 * Refreshes one runner for one finished week: what is believed of it, the fitness profile, the plan carried forward
 * (changed only for a stated cause) and the review. A pure function of its input. Null before there is a plan.
 */
export function refreshRunner(input: FrozenInput): RefreshResult | null {
  return refreshFrom(input, null)?.result ?? null;
}

/** As `refreshRunner`, but the season is replayed from a checkpoint where it fits; with the one for the next week. */
export function refreshFrom(
  input: FrozenInput,
  checkpoint: Checkpoint | null,
): { result: RefreshResult; checkpoint: Checkpoint | null } | null {
  const { weekStart, today } = input;
  const base = input.state.plan;
  if (base === null) return null;
  const beliefs = beliefChanges(input.state, { today, now: new Date(input.believedAt) });
  const state = withBeliefs(input.state, beliefs);
  const from = checkpoint !== null && isUsable(checkpoint, { state, monday: weekStart }) ? checkpoint : null;
  const was = replayPlan(state, { plan: base, today: shiftDays(weekStart, 6), from });
  const plan = planAfterWeek({ plan: base, state, weekStart, today, was });
  const fitness = fitnessProfileOf(withPlan(state, plan?.write ?? null), today);
  const review = weeklyReviewOf({ state, weekStart, fitness, plan }, base);
  return {
    result: { review: { ...review, words: reviewWords(review) }, beliefs, fitness, plan },
    // Of the Monday before: the facts of the last week often change once more, older ones seldom.
    checkpoint: checkpointOf(state, { monday: weekStart, replay: was }),
  };
}
