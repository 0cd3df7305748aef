import type { Db } from "@/lib/data/client";
import { commitChange } from "@/lib/data/commit";
import { loadRunnerState } from "@/lib/data/runner-state";
import { listSnapshots } from "@/lib/data/snapshots";
import { beliefChanges, withBeliefs } from "@/lib/ledger/belief-changes";
import { SNAPSHOT_MONTHS } from "@/lib/ledger/constants";
import { historyFrom, monthOf } from "@/lib/ledger/history";
import { missingSnapshots } from "@/lib/ledger/monthly-snapshots";
import { stableId } from "@/lib/ledger/stable-id";
import { localDateAt } from "@/lib/training";
import { hashOf } from "@/lib/weekly-refresh/freeze";

/**
 * Brings one runner's monthly snapshots up to the facts; answers how many were added.
 * @throws AppError stale when facts arrive meanwhile: the next run of the job sees them.
 */
export async function snapshotRunner(
  db: Db,
  { runnerId, now }: { runnerId: string; now: Date },
): Promise<number> {
  const oldest = monthOf(localDateAt(now, "UTC"), -SNAPSHOT_MONTHS);
  const [stored, snapshots] = await Promise.all([
    loadRunnerState(db, { runnerId, from: historyFrom(oldest) }),
    listSnapshots(db, { runnerId }),
  ]);
  const today = localDateAt(now, stored.profile.timeZone);
  const state = withBeliefs(stored, beliefChanges(stored, { today, now }));
  const added = missingSnapshots(state, { stored: snapshots, today, months: SNAPSHOT_MONTHS });
  if (added.length === 0) return 0;
  const requestId = stableId(`snapshots ${runnerId} ${hashOf(added)}`);
  const change = { requestId, action: "monthlySnapshots", snapshots: added };
  await commitChange(db, { runnerId, revision: stored.revision, change });
  return added.length;
}
