import type { RunnerContext } from "@/lib/data/change-runner";
import type { StoredPlan } from "@/lib/data/plan-row";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { beliefChanges, withBeliefs } from "@/lib/ledger/belief-changes";
import { type LocalDate, localDateAt } from "@/lib/training";
import { loadFromDay } from "../first-day";
import { planInForce } from "../plan-in-force";

/** A runner's state as pages show it. */
export interface ViewState {
  state: RunnerState;
  plan: StoredPlan;
  today: LocalDate;
}

/**
 * Loads a runner's state in one round trip and brings its beliefs up to this minute: a run of yesterday without data
 * shows as assumed even before the next refresh stores it.
 * @throws AppError badInput `onboardingNeeded` when there is no plan yet.
 */
export async function loadView({ runnerId, db, now }: RunnerContext): Promise<ViewState> {
  const stored = await loadRunnerState(db, { runnerId, from: loadFromDay(now) });
  const plan = planInForce(stored);
  const today = localDateAt(now, stored.profile.timeZone);
  return { state: withBeliefs(stored, beliefChanges(stored, { today, now })), plan, today };
}
