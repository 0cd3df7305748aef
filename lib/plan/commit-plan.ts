import { changeRunner, type RunnerContext } from "@/lib/data/change-runner";
import type { Change } from "@/lib/data/commit";
import type { RunnerState } from "@/lib/data/runner-state";
import { type LocalDate, localDateAt, type PlanChange } from "@/lib/training";
import { answerOnce } from "./answer-once";
import { loadFromDay } from "./first-day";
import { withStaleDiff } from "./stale-diff";
import { changesIn } from "./stored-changes";

/** What every change of a plan answers: the version now in force, and what it changed. */
export interface PlanAnswer {
  version: number;
  changes: PlanChange[];
}

/** What a use case decides from the state that it sees. The request id and the day are already known. */
export type ComputedChange = Omit<Change, "requestId">;

interface CommitInput {
  requestId: string;
  /** The version that the runner was looking at, where the change depends on it. */
  baseVersion?: number;
  /** The earliest day that the change is about, where it is about facts of a day. */
  oldest?: LocalDate | null;
  compute: (state: RunnerState, today: LocalDate) => ComputedChange | null | Promise<ComputedChange | null>;
}

/**
 * Computes a change from the runner's state and stores it, once per request id. `compute` answers null when there is
 * nothing to do, and may throw to refuse. A repeated request gets the first `detail` back.
 * @throws AppError stale with extra { currentVersion, changes } when the plan has moved on since `baseVersion`.
 */
export function commitOnce(
  context: RunnerContext,
  input: CommitInput,
): Promise<{ version: number; detail: Record<string, unknown> }> {
  const { requestId, baseVersion, oldest = null } = input;
  let version = baseVersion ?? 0;
  const run = () =>
    changeRunner(context, {
      from: loadFromDay(context.now, oldest),
      compute: async (state) => {
        version = state.plan?.version ?? 0;
        const computed = await input.compute(state, localDateAt(context.now, state.profile.timeZone));
        return computed === null ? null : { change: { requestId, ...computed }, outcome: null };
      },
    });
  return answerOnce(context, {
    requestId,
    answer: ({ planVersion, detail }) => ({ version: planVersion ?? version, detail }),
    nothing: () => ({ version, detail: {} }),
    run: () =>
      baseVersion === undefined
        ? run()
        : withStaleDiff(context, { baseVersion, from: localDateAt(context.now, "UTC"), run }),
  });
}

/** As `commitOnce`, for changes whose detail names what changed in the plan. */
export async function commitPlan(context: RunnerContext, input: CommitInput): Promise<PlanAnswer> {
  const { version, detail } = await commitOnce(context, input);
  return { version, changes: changesIn(detail) };
}
