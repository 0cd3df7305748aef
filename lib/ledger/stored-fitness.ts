import type { Change, PlanWrite } from "@/lib/data/commit";
import type { RunnerState } from "@/lib/data/runner-state";
import type { LocalDate } from "@/lib/training";
import { beliefChanges, withBeliefs } from "./belief-changes";
import { fitnessProfileOf } from "./fitness-profile";
import { withPlan } from "./with-plan";

type StoredFitness = NonNullable<Change["fitness"]>;

/**
 * The fitness profile that is stored with a change: as of `today`, of a state in which the beliefs up to now stand, with
 * the plan version that is stored along, since the planned kilometres of the week are part of the profile.
 * @throws AppError badInput when onboarding is not finished.
 */
export function storedFitnessOf(
  state: RunnerState,
  { plan, today }: { plan: PlanWrite | null; today: LocalDate },
): StoredFitness {
  return { asOf: today, profile: fitnessProfileOf(withPlan(state, plan), today) };
}

/** As `storedFitnessOf`, for a change of the plan alone, which appends nothing to the ledger. */
export function fitnessWithPlan(
  state: RunnerState,
  { plan, today, now }: { plan: PlanWrite; today: LocalDate; now: Date },
): StoredFitness {
  const beliefs = beliefChanges(state, { today, now });
  return storedFitnessOf(withBeliefs(state, beliefs), { plan, today });
}
