import { stableId } from "@/lib/ledger/stable-id";

/** The id of an activity follows from runner and key alone, so that no order of uploads and no undo leaves a trace. */
export function activityIdOf(runnerId: string, dedupeKey: string): string {
  return stableId(`activity ${runnerId} ${dedupeKey}`);
}

/** The id under which a deleted activity is kept out of sight. */
export function removedIdOf(runnerId: string, dedupeKey: string): string {
  return stableId(`removed activity ${runnerId} ${dedupeKey}`);
}
