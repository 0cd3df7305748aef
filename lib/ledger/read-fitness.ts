import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState } from "@/lib/data/runner-state";
import { localDateAt } from "@/lib/training";
import { beliefChanges, withBeliefs } from "./belief-changes";
import { type FitnessProfile, fitnessProfileOf } from "./fitness-profile";
import { historyFrom } from "./history";

/**
 * The fitness profile as of now, from all facts; nothing is stored.
 * @throws AppError badInput when onboarding is not finished.
 */
export async function readFitness({ db, runnerId, now }: RunnerContext): Promise<FitnessProfile> {
  const state = await loadRunnerState(db, { runnerId, from: historyFrom(localDateAt(now, "UTC")) });
  const today = localDateAt(now, state.profile.timeZone);
  return fitnessProfileOf(withBeliefs(state, beliefChanges(state, { today, now })), today);
}
