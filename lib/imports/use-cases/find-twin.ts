import { EDITED_BY_RUNNER, type StoredActivity } from "@/lib/data/activity-row";
import { sameActivity, startTogether } from "@/lib/imports";
import { type Activity, shiftDays } from "@/lib/training";
import { looksAlike } from "./alike";
import { MANUAL_START_HOURS } from "./constants";

const HOUR_MS = 3_600_000;

function startMs({ startLocal }: Activity | StoredActivity): number {
  return Date.parse(`${startLocal}Z`);
}

/** The same record as stored: by its numbers, or by its start alone where the runner corrected them. */
function isTwin(activity: Activity, stored: StoredActivity): boolean {
  return stored.flags.includes(EDITED_BY_RUNNER)
    ? startTogether(activity, stored)
    : sameActivity(activity, stored);
}

/** A run that was typed in: its numbers are rounded, and its start is often unknown. */
function isTypedTwin(activity: Activity, stored: StoredActivity): boolean {
  if (stored.source !== "manual" || !looksAlike(stored, activity)) return false;
  const unknownStart =
    stored.flags.includes("startTimeMissing") || activity.flags.includes("startTimeMissing");
  return unknownStart || Math.abs(startMs(stored) - startMs(activity)) <= MANUAL_START_HOURS * HOUR_MS;
}

/** Finds the stored record of the same activity from another file, each at most once. */
export class TwinFinder {
  readonly #byDay = new Map<string, StoredActivity[]>();
  readonly #taken = new Set<string>();

  constructor(stored: readonly StoredActivity[]) {
    for (const activity of stored) {
      const sameDay = this.#byDay.get(activity.localDate) ?? [];
      this.#byDay.set(activity.localDate, [...sameDay, activity]);
    }
  }

  find(activity: Activity): StoredActivity | null {
    const { localDate } = activity;
    // A guessed time zone may move a start past midnight.
    const days = [localDate, shiftDays(localDate, -1), shiftDays(localDate, 1)];
    const near = days.flatMap((day) => this.#byDay.get(day) ?? []).filter(({ id }) => !this.#taken.has(id));
    const twin =
      near.find((stored) => isTwin(activity, stored)) ??
      near.find((stored) => isTypedTwin(activity, stored)) ??
      null;
    if (twin !== null) this.#taken.add(twin.id);
    return twin;
  }
}
