import type { PlanWrite } from "@/lib/data/commit";
import type { RunnerState } from "@/lib/data/runner-state";
import type { FactsChange } from "./facts-change";
import { withPlan } from "./with-plan";

/** What the database would hold after a plan version was stored. */
export function afterWrite(state: RunnerState, write: PlanWrite | null): RunnerState {
  if (write === null || state.plan === null) return state;
  const { season, fitness, warnings, lastDay, origin } = write;
  return {
    ...withPlan(state, write),
    revision: state.revision + 1,
    plan: {
      ...state.plan,
      version: state.plan.version + 1,
      origin,
      season: season.season,
      seasonId: season.id,
      seasonInput: season.input,
      fitness,
      warnings,
      lastDay,
    },
  };
}

/** What the database would hold after new facts were stored with all that follows from them. */
export function afterFacts(state: RunnerState, change: FactsChange): RunnerState {
  const known = { ...change.after.state, workouts: state.workouts };
  return afterWrite(known, change.plan?.write ?? null);
}
