import type { Change, RunnerChange } from "@/lib/data/commit";
import type { RefreshState, StoredCheckpoint } from "@/lib/data/refresh-states";
import type { ClaimedRun } from "@/lib/data/weekly-runs";
import type { Replay } from "@/lib/ledger/replay";
import { stableId } from "@/lib/ledger/stable-id";
import { localDateAt } from "@/lib/training";
import type { Checkpoint } from "./checkpoint";
import { hashOfText, pack } from "./freeze";
import { frozenTextOf } from "./frozen-text";
import { type PlannedById, packReplay, plannedById, unpackReplay } from "./packed-replay";
import { frozenInputOf, refreshFrom } from "./refresh-runner";

/** What a claimed week comes to: the change that stores it, or that only closes the run of a week that is done. */
export interface ComputedWeek {
  change: RunnerChange;
  outcome: "refreshed" | "alreadyDone";
}

/** Checkpoints are unpacked one by one, as they are asked for. A damaged one is none: it is made anew. */
function* readCheckpoints(stored: readonly StoredCheckpoint[], planned: PlannedById): Generator<Checkpoint> {
  for (const checkpoint of stored) {
    const replay = readReplay(checkpoint, planned);
    if (replay !== null) yield { ...checkpoint, replay };
  }
}

function readReplay({ replay }: StoredCheckpoint, planned: PlannedById): Replay | null {
  try {
    return unpackReplay(replay, planned);
  } catch {
    return null;
  }
}

/** Checkpoints as they are stored, without those that are stored already. */
function newCheckpoints(
  checkpoints: readonly Checkpoint[],
  { stored, planned }: { stored: readonly StoredCheckpoint[]; planned: PlannedById },
): StoredCheckpoint[] {
  const isStored = ({ monday, key }: Checkpoint) =>
    stored.some((other) => other.monday === monday && other.key === key);
  return checkpoints
    .filter((checkpoint) => !isStored(checkpoint))
    .map(({ monday, key, replay }) => ({ monday, key, replay: packReplay(replay, { monday, planned }) }));
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
  const planned = plannedById(state);
  const refreshed = isDone ? null : refreshFrom(input, readCheckpoints(read.checkpoints, planned));
  if (refreshed === null) {
    const weeklyRun = { id, leaseToken, input: pack("{}"), inputHash: hashOfText("{}") };
    const change: Change = { requestId, action: "refreshAlreadyDone", weeklyRun };
    return { change: { runnerId, revision, change }, outcome: "alreadyDone" };
  }
  const { result, checkpoints } = refreshed;
  const { review, beliefs, fitness, plan } = result;
  const version = state.plan?.version ?? 0;
  const frozen = frozenTextOf(input, read.stateText);
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
      checkpoints: newCheckpoints(checkpoints, { stored: read.checkpoints, planned }),
    },
  };
  return { change: { runnerId, revision, change }, outcome: "refreshed" };
}
