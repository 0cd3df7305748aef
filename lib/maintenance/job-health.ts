import type { Db } from "@/lib/data/client";
import { lastJobStart } from "@/lib/data/job-runs";
import { oldestDueWeek } from "@/lib/data/maintenance";
import { activeTimeZones } from "@/lib/data/weekly-runs";
import { latestDueWeek } from "@/lib/weekly-refresh/due-runners";
import { MAX_LATE_HOURS } from "./constants";

export interface JobHealth {
  status: "ok" | "late";
  /** When the oldest week that waits fell due (ISO instant), or null. */
  oldestDue: string | null;
  /** When each job last began. */
  lastRefresh: string | null;
  lastMaintenance: string | null;
}

/**
 * Do the jobs keep up? `late` when the oldest due week has waited for more than `MAX_LATE_HOURS`: in the queue, or since the
 * last look began before it fell due, since each look puts all that are missing into the queue.
 */
export async function jobHealth(db: Db, { now }: { now: Date }): Promise<JobHealth> {
  const [zones, refresh, maintenance] = await Promise.all([
    activeTimeZones(db),
    lastJobStart(db, "weekly-refresh"),
    lastJobStart(db, "maintenance"),
  ]);
  const sinceLook = zones
    .map((timeZone) => ({ timeZone, ...latestDueWeek({ now, timeZone }) }))
    .filter(({ dueAt }) => refresh === null || dueAt > refresh)
    .map((week) => ({ ...week, dueAt: week.dueAt.toISOString() }));
  const oldest = await oldestDueWeek(db, sinceLook);
  const isLate = oldest !== null && now.getTime() - oldest.getTime() > MAX_LATE_HOURS * 3_600_000;
  return {
    status: isLate ? "late" : "ok",
    oldestDue: oldest?.toISOString() ?? null,
    lastRefresh: refresh?.toISOString() ?? null,
    lastMaintenance: maintenance?.toISOString() ?? null,
  };
}
