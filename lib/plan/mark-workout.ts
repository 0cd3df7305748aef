import type { RunnerContext } from "@/lib/data/change-runner";
import type { StoredWorkout } from "@/lib/data/plan-row";
import type { RunnerState } from "@/lib/data/runner-state";
import { dayOfWorkout } from "@/lib/data/workouts";
import { AppError } from "@/lib/errors";
import { beliefChanges, withBeliefs } from "@/lib/ledger/belief-changes";
import { lateSnapshots } from "@/lib/ledger/late-snapshots";
import { storedFitnessOf } from "@/lib/ledger/stored-fitness";
import type { Belief, LocalDate } from "@/lib/training";
import { type ComputedChange, commitPlan, type PlanAnswer } from "./commit-plan";
import { knownWorkout } from "./open-workout";

/** How sure a run was done as planned when the runner says so without a recording (range 0-1). */
const SAID_CONFIDENCE = 0.8;

export type Mark = "done" | "skipped" | "planned";

const STATE_OF = { done: "completed", skipped: "skipped", planned: "planned" } as const;

/** The runner's own word about a workout. "Done as planned" takes the planned numbers; data correct them later. */
function wordOf(workout: StoredWorkout, input: { mark: Mark; believedAt: string }): Belief {
  const done = input.mark === "done";
  const plannedKm = Math.round(workout.km * 100) / 100;
  const plannedMinutes = Math.round(workout.minutes * 100) / 100;
  return {
    workoutId: workout.id,
    date: workout.date,
    state: STATE_OF[input.mark],
    source: input.mark === "planned" ? "undo" : "runner",
    activityId: null,
    importId: null,
    confidence: done ? SAID_CONFIDENCE : 1,
    plannedKm,
    plannedMinutes,
    actualKm: done ? plannedKm : null,
    actualMinutes: done ? plannedMinutes : null,
    locked: false,
    believedAt: input.believedAt,
  };
}

function refuseMark(
  state: RunnerState,
  input: { workout: StoredWorkout; mark: Mark; today: LocalDate },
): void {
  const { workout, mark, today } = input;
  if (workout.date > today && mark === "done") {
    throw new AppError("badInput", { code: "notYet", message: "This run is still ahead." });
  }
  const belief = state.beliefs.find(({ workoutId }) => workoutId === workout.id);
  if (belief?.activityId == null) return;
  const message = "A recording belongs to this run already. Unlink it first if it is a different one.";
  throw new AppError("badInput", { code: "hasRecording", message });
}

function markChange(
  state: RunnerState,
  input: { workoutId: string; mark: Mark; today: LocalDate; now: Date },
): { change: ComputedChange; after: RunnerState } {
  const { mark, today, now } = input;
  const workout = knownWorkout(state, input.workoutId);
  refuseMark(state, { workout, mark, today });
  const word = wordOf(workout, { mark, believedAt: now.toISOString() });
  const spoken = withBeliefs(state, [word]);
  const rest = beliefChanges(spoken, { today, now });
  const after = withBeliefs(spoken, rest);
  const change: ComputedChange = {
    action: "markWorkout",
    detail: { changes: [] },
    ledger: [word, ...rest],
    fitness: storedFitnessOf(after, { plan: null, today }),
  };
  return { change, after };
}

/**
 * Takes the runner's word for a workout: done as planned, skipped, or neither again. The plan stays as it is; the word
 * never raises fitness, and a recording that arrives later corrects it.
 * @throws AppError notFound, or badInput when the run is still ahead or has a recording.
 */
export async function markWorkout(
  context: RunnerContext,
  input: { requestId: string; workoutId: string; mark: Mark },
): Promise<PlanAnswer> {
  const { requestId, ...mark } = input;
  const { db, runnerId, now } = context;
  return commitPlan(context, {
    requestId,
    oldest: await dayOfWorkout(db, { runnerId, workoutId: mark.workoutId }),
    compute: async (state, today) => {
      const { change, after } = markChange(state, { ...mark, today, now });
      const facts = { before: { state }, after: { state: after } };
      return { ...change, ...(await lateSnapshots(db, { facts, today })) };
    },
  });
}
