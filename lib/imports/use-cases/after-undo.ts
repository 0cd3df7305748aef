import { EDITED_BY_RUNNER, type StoredActivity } from "@/lib/data/activity-row";
import type { HeldByImport } from "@/lib/data/imports";
import { saysSame, settle } from "./better-record";

/** What is left to do for the activities once an import is undone. */
interface AfterUndo {
  /** Activities that no committed file holds any more. */
  removed: StoredActivity[];
  /** Activities as the other files alone would have made them. */
  restored: StoredActivity[];
}

function byActivity(records: readonly StoredActivity[]): Map<string, StoredActivity[]> {
  const found = new Map<string, StoredActivity[]>();
  for (const record of records) {
    const others = found.get(record.id);
    if (others === undefined) found.set(record.id, [record]);
    else others.push(record);
  }
  return found;
}

/** What each file (null: the runner) said of each activity. */
class GivenRecords {
  readonly #offered: Map<string, StoredActivity[]>;
  readonly #replaced: Map<string, StoredActivity[]>;
  /** By import: whose record of an activity, by its key, said the very same. */
  readonly #same: Map<string | null, Map<string, string | null>>;

  constructor(held: readonly HeldByImport[]) {
    this.#offered = byActivity(held.flatMap(({ offered }) => offered));
    this.#replaced = byActivity(held.flatMap(({ replaced }) => replaced));
    this.#same = new Map(
      held.map(({ id, same }) => [id, new Map(same.flatMap(({ as, keys }) => keys.map((key) => [key, as])))]),
    );
  }

  /** The record that a file brought: offered to one that stood already, or stored as a new one and since replaced. */
  of(activity: StoredActivity, importId: string | null): StoredActivity | null {
    const isFrom = (record: StoredActivity) => record.importId === importId;
    const as = this.#same.get(importId)?.get(activity.dedupeKey);
    if (as !== undefined && as !== importId) return this.of(activity, as);
    const before = this.#replaced.get(activity.id)?.find(isFrom);
    return this.#offered.get(activity.id)?.find(isFrom) ?? before ?? (isFrom(activity) ? activity : null);
  }
}

/**
 * What becomes of the stored activities when an import is taken back: each one that it had a part in is put together anew
 * from the records of the files that stand, in the order in which they came, so nothing of the import stays. `held` are
 * all imports of the runner, oldest first.
 */
export function activitiesAfterUndo(
  activities: readonly StoredActivity[],
  input: { importId: string; held: readonly HeldByImport[] },
): AfterUndo {
  const { importId, held } = input;
  const others = held.filter(({ id, status }) => id !== importId && status === "committed");
  const standing = new Set<string | null>([null, ...others.map(({ id }) => id)]);
  const given = new GivenRecords(held);
  const after: AfterUndo = { removed: [], restored: [] };
  for (const activity of activities) {
    const stands = standing.has(activity.importId);
    const isCorrected = stands && activity.flags.includes(EDITED_BY_RUNNER);
    if (isCorrected || (stands && given.of(activity, importId) === null)) continue;
    const [oldest, ...later] = [...standing].flatMap((id) => given.of(activity, id) ?? []);
    if (oldest === undefined) after.removed.push(activity);
    else {
      const record = later.reduce((stored, next) => settle(stored, next).record, oldest);
      if (!saysSame(record, activity)) after.restored.push(record);
    }
  }
  return after;
}
