import { EDITED_BY_RUNNER, type StoredActivity } from "@/lib/data/activity-row";
import { sameActivity, startTogether } from "@/lib/imports";
import { type Activity, shiftDays } from "@/lib/training";
import { looksAlike } from "./alike";
import { MANUAL_START_HOURS, UNKNOWN_START } from "./constants";

const HOUR_MS = 3_600_000;

function startMs({ startLocal }: Activity | StoredActivity): number {
  return Date.parse(`${startLocal}Z`);
}

/** As the file had it before the runner corrected day or start; itself without such a correction. */
function recorded(stored: StoredActivity): StoredActivity {
  const { recordedStart: startLocal = stored.startLocal, flags } = stored;
  // A corrected start is no longer said to be missing, but the file had none.
  const lacksTime = startLocal !== stored.startLocal && startLocal.endsWith(`T${UNKNOWN_START}:00`);
  return {
    ...stored,
    startLocal,
    localDate: startLocal.slice(0, 10),
    flags: lacksTime ? [...flags, "startTimeMissing"] : flags,
  };
}

/** The same record as stored: by its numbers, or by its start alone where the runner corrected them. */
function isTwin(activity: Activity, stored: StoredActivity): boolean {
  return stored.flags.includes(EDITED_BY_RUNNER)
    ? startTogether(activity, stored) || startTogether(activity, recorded(stored))
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
      for (const day of new Set([activity.localDate, recorded(activity).localDate])) {
        const sameDay = this.#byDay.get(day) ?? [];
        this.#byDay.set(day, [...sameDay, activity]);
      }
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
