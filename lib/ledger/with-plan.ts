import type { PlanWrite } from "@/lib/data/commit";
import type { StoredWorkout } from "@/lib/data/plan-row";
import type { RunnerState } from "@/lib/data/runner-state";

/** The state with the workouts of a plan version that is about to be stored. */
export function withPlan<State extends Pick<RunnerState, "workouts">>(
  state: State,
  write: PlanWrite | null,
): State {
  if (write === null) return state;
  const closed = new Set(write.closed);
  const workouts: StoredWorkout[] = [
    ...state.workouts.filter(({ id }) => !closed.has(id)),
    ...write.opened.map(({ body, pinned }) => ({ ...body, pinned })),
  ];
  const key = ({ date, id }: StoredWorkout) => `${date} ${id}`;
  return { ...state, workouts: workouts.sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}
