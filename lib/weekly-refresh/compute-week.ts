import type { Change, RunnerChange } from "@/lib/data/commit";
import type { RefreshState, StoredCheckpoint } from "@/lib/data/refresh-states";
import type { ClaimedRun } from "@/lib/data/weekly-runs";
import { stableId } from "@/lib/ledger/stable-id";
import { localDateAt } from "@/lib/training";
import type { Checkpoint } from "./checkpoint";
import { hashOfText, pack, unpack } from "./freeze";
import { frozenInputOf, refreshFrom } from "./refresh-runner";

/** What a claimed week comes to: the change that stores it, or that only closes the run of a week that is done. */
export interface ComputedWeek {
  change: RunnerChange;
  outcome: "refreshed" | "alreadyDone";
}

/** A damaged checkpoint is none: it is made anew. */
function readCheckpoint(stored: StoredCheckpoint | null): Checkpoint | null {
  if (stored === null) return null;
  try {
    // The refresh itself packed this value, and gzip guards it with a checksum.
    return { ...stored, replay: JSON.parse(unpack(stored.replay)) as Checkpoint["replay"] };
  } catch {
    return null;
  }
}

function packedCheckpoint(checkpoint: Checkpoint): StoredCheckpoint {
  return { ...checkpoint, replay: pack(JSON.stringify(checkpoint.replay)) };
}

/** Computes one claimed week from what was read of its runner. Pure. */
export function computeWeek(read: RefreshState, { run, now }: { run: ClaimedRun; now: Date }): ComputedWeek {
  const { id, leaseToken, weekStart, runnerId } = run;
  const { state } = read;
  const { revision } = state;
  const requestId = stableId(`refresh ${id} ${leaseToken}`);
  const isDone = state.lastReview !== null && state.lastReview.weekStart >= weekStart;
  const localDate = localDateAt(now, state.profile.timeZone);
  const input = frozenInputOf({ state, weekStart, localDate, now });
  const refreshed = isDone ? null : refreshFrom(input, readCheckpoint(read.checkpoint));
  if (refreshed === null) {
    const weeklyRun = { id, leaseToken, input: pack("{}"), inputHash: hashOfText("{}") };
    const change: Change = { requestId, action: "refreshAlreadyDone", weeklyRun };
    return { change: { runnerId, revision, change }, outcome: "alreadyDone" };
  }
  const { result, checkpoint } = refreshed;
  const { review, beliefs, fitness, plan } = result;
  const version = state.plan?.version ?? 0;
  const frozen = JSON.stringify(input);
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
    weeklyRun: {
      id,
      leaseToken,
      input: pack(frozen),
      inputHash: hashOfText(frozen),
      outputHash: hashOfText(JSON.stringify(result)),
      ...(checkpoint === null ? {} : { checkpoint: packedCheckpoint(checkpoint) }),
    },
  };
  return { change: { runnerId, revision, change }, outcome: "refreshed" };
}
