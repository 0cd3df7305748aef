import type { Db } from "@/lib/data/client";
import { lastJobStart } from "@/lib/data/job-runs";
import { activeTimeZones, type DueWeek } from "@/lib/data/weekly-runs";
import { latestDueWeek } from "@/lib/weekly-refresh/due-runners";

/** The week of each zone that was over last: `seen` by the last look of the Sunday job, or `unseen`, since it began before. */
export interface WeeksByLook {
  look: Date | null;
  seen: DueWeek[];
  unseen: DueWeek[];
}

export async function weeksByLook(db: Db, { now }: { now: Date }): Promise<WeeksByLook> {
  const [zones, look] = await Promise.all([activeTimeZones(db), lastJobStart(db, "weekly-refresh")]);
  const weeks = zones.map((timeZone) => ({ timeZone, ...latestDueWeek({ now, timeZone }) }));
  const isSeen = ({ dueAt }: { dueAt: Date }) => look !== null && dueAt <= look;
  const stored = (some: typeof weeks) => some.map((week) => ({ ...week, dueAt: week.dueAt.toISOString() }));
  return {
    look,
    seen: stored(weeks.filter(isSeen)),
    unseen: stored(weeks.filter((week) => !isSeen(week))),
  };
}
