import "server-only";
import { AppError } from "@/lib/errors";
import type { Db } from "./client";
import { type Change, type CommitResult, commitChange } from "./commit";
import { loadSeasonState, type RunnerState } from "./runner-state";

/** Who acts, with whose rights, at what time. The clock was read once when the request or job began. */
export interface RunnerContext {
  runnerId: string;
  db: Db;
  now: Date;
}

/** A change with what else its caller wants to know of it; null when there is nothing to do. */
type Computed<Outcome> = { change: Change; outcome: Outcome } | null;

/** Times a change is computed anew because others stored theirs first: a runner's own tabs and jobs are no more. */
const MAX_TRIES = 8;

/**
 * Reads the runner's state, computes a change from it and stores it. When other facts were stored in between, state
 * and change are computed anew, so nothing is ever written from an old view. `compute` may throw to refuse, or answer
 * null when there is nothing to do.
 * @throws AppError stale when others kept writing.
 */
export async function changeRunner<Outcome>(
  context: RunnerContext,
  input: {
    /** Oldest day whose workouts, beliefs and activities are needed. */
    from: string;
    compute: (state: RunnerState) => Computed<Outcome> | Promise<Computed<Outcome>>;
  },
): Promise<{ result: CommitResult; outcome: Outcome; state: RunnerState } | null> {
  for (let attempt = 1; ; attempt += 1) {
    const state = await loadSeasonState(context.db, { runnerId: context.runnerId, from: input.from });
    const computed = await input.compute(state);
    if (computed === null) return null;
    try {
      const { runnerId, db } = context;
      const change = { at: context.now.toISOString(), ...computed.change };
      const result = await commitChange(db, { runnerId, revision: state.revision, change });
      return { result, outcome: computed.outcome, state };
    } catch (error) {
      const stale = error instanceof AppError && error.kind === "stale";
      if (!stale || attempt >= MAX_TRIES) throw error;
    }
  }
}
