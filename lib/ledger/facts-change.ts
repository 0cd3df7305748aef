import type { PlanWrite } from "@/lib/data/commit";
import type { RunnerState } from "@/lib/data/runner-state";
import type { Belief, LocalDate } from "@/lib/training";
import { beliefChangesWithQuestions, withBeliefs } from "./belief-changes";
import { type FitnessProfile, fitnessProfileOf } from "./fitness-profile";
import { type PlanAfterFacts, planAfterFacts } from "./plan-after-facts";
import type { MatchQuestion } from "./reconcile";
import { inOrder } from "./sessions";
import { withPlan } from "./with-plan";

/** Everything that follows from new facts, ready to be stored and told. */
export interface FactsChange {
  /** Entries to append: first what was assumed up to now, then what the new facts say. */
  ledger: Belief[];
  plan: PlanAfterFacts | null;
  before: { state: RunnerState; fitness: FitnessProfile };
  after: { state: RunnerState; fitness: FitnessProfile };
  questions: MatchQuestion[];
}

/** Beliefs whose evidence was taken away: the database forgets the activity, and so must the view of it. */
function withoutEvidence(beliefs: readonly Belief[], removed: ReadonlySet<string>): Belief[] {
  return beliefs.map((belief) =>
    belief.activityId !== null && removed.has(belief.activityId) ? { ...belief, activityId: null } : belief,
  );
}

/**
 * What follows when the facts of a runner change: beliefs, fitness and the plan, each computed from all facts. `facts`
 * are the parts of the state that change, `beliefs` among them where the runner has a new word on them; activities that
 * are gone are named in `removedIds`.
 */
export function factsChange(input: {
  state: RunnerState;
  facts: Partial<Pick<RunnerState, "activities" | "coverage" | "feedback" | "beliefs">>;
  removedIds?: readonly string[];
  today: LocalDate;
  now: Date;
  origin: PlanWrite["origin"];
}): FactsChange {
  const { state, today, now, origin } = input;
  const when = { today, now };
  const assumed = beliefChangesWithQuestions(state, when).changes;
  const before = withBeliefs(state, assumed);
  const known = { ...before, beliefs: withoutEvidence(before.beliefs, new Set(input.removedIds)) };
  const merged = { ...known, ...input.facts };
  const changed: RunnerState = { ...merged, activities: inOrder(merged.activities) };
  const { changes, questions } = beliefChangesWithQuestions(changed, { ...when, since: known.beliefs });
  const believed = withBeliefs(changed, changes);
  const plan =
    state.plan === null ? null : planAfterFacts({ plan: state.plan, before, after: believed, today, origin });
  const after = withPlan(believed, plan?.write ?? null);
  return {
    ledger: [...assumed, ...changes],
    plan,
    before: { state: before, fitness: fitnessProfileOf(before, today) },
    after: { state: after, fitness: fitnessProfileOf(after, today) },
    questions,
  };
}
