import type { RunnerState } from "@/lib/data/runner-state";
import { beliefChanges, withBeliefs } from "@/lib/ledger/belief-changes";
import { latestDay } from "@/lib/ledger/day-order";
import { type FitnessProfile, fitnessProfileOf } from "@/lib/ledger/fitness-profile";
import { type PlanAfterFacts, planAfterWeek } from "@/lib/ledger/plan-after-facts";
import { withPlan } from "@/lib/ledger/with-plan";
import { type Belief, type LocalDate, shiftDays } from "@/lib/training";
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
  const { weekStart, today } = input;
  const base = input.state.plan;
  if (base === null) return null;
  const beliefs = beliefChanges(input.state, { today, now: new Date(input.believedAt) });
  const state = withBeliefs(input.state, beliefs);
  const plan = planAfterWeek({ plan: base, state, weekStart, today });
  const fitness = fitnessProfileOf(withPlan(state, plan?.write ?? null), today);
  const review = weeklyReviewOf({ state, weekStart, fitness, plan }, base);
  return { review: { ...review, words: reviewWords(review) }, beliefs, fitness, plan };
}
