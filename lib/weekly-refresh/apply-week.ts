import type { Db } from "@/lib/data/client";
import { type Change, commitChange } from "@/lib/data/commit";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import type { ClaimedRun } from "@/lib/data/weekly-runs";
import { AppError } from "@/lib/errors";
import { historyFrom } from "@/lib/ledger/history";
import { stableId } from "@/lib/ledger/stable-id";
import { localDateAt } from "@/lib/training";
import { MAX_TRIES_WHEN_STALE } from "./constants";
import { hashOf } from "./freeze";
import { frozenInputOf, refreshRunner } from "./refresh-runner";

/** `lostLease`: another worker has taken the week over and will finish it. */
export type AppliedWeek = "refreshed" | "alreadyDone" | "lostLease";

/** The change that stores a refreshed week, or one that only closes the run of a week that is done already. */
function weekChange(
  state: RunnerState,
  run: ClaimedRun,
  now: Date,
): { change: Change; outcome: AppliedWeek } {
  const { id, leaseToken, weekStart } = run;
  const requestId = stableId(`refresh ${id} ${leaseToken}`);
  const isDone = state.lastReview !== null && state.lastReview.weekStart >= weekStart;
  const localDate = localDateAt(now, state.profile.timeZone);
  const input = frozenInputOf({ state, weekStart, localDate, now });
  const result = isDone ? null : refreshRunner(input);
  if (result === null) {
    const weeklyRun = { id, leaseToken, input: {}, inputHash: hashOf({}) };
    return { change: { requestId, action: "refreshAlreadyDone", weeklyRun }, outcome: "alreadyDone" };
  }
  const { review, beliefs, fitness, plan } = result;
  const version = state.plan?.version ?? 0;
  const change: Change = {
    requestId,
    action: "weeklyRefresh",
    at: now.toISOString(),
    detail: { weekStart },
    ledger: beliefs,
    fitness: { asOf: fitness.asOf, profile: fitness },
    ...(plan === null ? {} : { plan: plan.write }),
    review: {
      weekStart,
      planVersionBefore: version,
      planVersionAfter: plan === null ? version : version + 1,
      review,
    },
    weeklyRun: { id, leaseToken, input, inputHash: hashOf(input), outputHash: hashOf(result) },
  };
  return { change, outcome: "refreshed" };
}

/** The function that finishes a run refuses with this word when the lease is gone. */
function isLostLease(error: AppError): boolean {
  const { cause } = error;
  return typeof cause === "object" && cause !== null && "message" in cause && cause.message === "lost_lease";
}

/**
 * Refreshes one claimed week: one read, one write. Facts that arrive in between make it start over; a lost lease
 * makes it stop, with nothing written.
 * @throws AppError when the database fails, or any error of the computation.
 */
export async function applyWeek(db: Db, { run, now }: { run: ClaimedRun; now: Date }): Promise<AppliedWeek> {
  const { runnerId } = run;
  const from = historyFrom(localDateAt(now, run.timeZone));
  for (let attempt = 1; ; attempt += 1) {
    const state = await loadRunnerState(db, { runnerId, from });
    const { change, outcome } = weekChange(state, run, now);
    try {
      await commitChange(db, { runnerId, revision: state.revision, change });
      return outcome;
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== "stale") throw error;
      if (isLostLease(error)) return "lostLease";
      if (attempt >= MAX_TRIES_WHEN_STALE) throw error;
    }
  }
}
