import type { RunnerState } from "@/lib/data/runner-state";
import { beliefChanges, withBeliefs } from "@/lib/ledger/belief-changes";
import { latestDay } from "@/lib/ledger/day-order";
import { type FitnessProfile, fitnessProfileOf } from "@/lib/ledger/fitness-profile";
import { type PlanAfterFacts, planAfterWeek } from "@/lib/ledger/plan-after-facts";
import { replayPlan, replayWeek } from "@/lib/ledger/replay";
import { withPlan } from "@/lib/ledger/with-plan";
import { type Belief, type LocalDate, shiftDays } from "@/lib/training";
import { type Checkpoint, checkpointOf, firstUsable } from "./checkpoint";
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
  return refreshFrom(input, [])?.result ?? null;
}

/**
 * As `refreshRunner`, but the season is replayed from the first of the checkpoints that fits; with those for the next
 * week, newest first. One that was used comes back as it is.
 */
export function refreshFrom(
  input: FrozenInput,
  checkpoints: Iterable<Checkpoint>,
): { result: RefreshResult; checkpoints: Checkpoint[] } | null {
  const { weekStart, today } = input;
  const base = input.state.plan;
  if (base === null) return null;
  const beliefs = beliefChanges(input.state, { today, now: new Date(input.believedAt) });
  const state = withBeliefs(input.state, beliefs);
  const from = firstUsable(checkpoints, { state, monday: weekStart });
  const was = replayPlan(state, { plan: base, today: shiftDays(weekStart, 6), from });
  const is = replayWeek(state, was, { plan: base, weekStart });
  const plan = planAfterWeek({ plan: base, state, weekStart, today, was, is });
  const fitness = fitnessProfileOf(withPlan(state, plan?.write ?? null), today);
  const review = weeklyReviewOf({ state, weekStart, fitness, plan }, base);
  const next = [
    checkpointOf(state, { monday: shiftDays(weekStart, 7), replay: is }),
    from?.monday === weekStart ? from : checkpointOf(state, { monday: weekStart, replay: was }),
  ];
  return {
    result: { review: { ...review, words: reviewWords(review) }, beliefs, fitness, plan },
    checkpoints: next.filter((checkpoint) => checkpoint !== null),
  };
}
