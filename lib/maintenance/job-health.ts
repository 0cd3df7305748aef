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

/** Do the jobs keep up? `late` when the oldest due week has waited for more than `MAX_LATE_HOURS`. */
export async function jobHealth(db: Db, { now }: { now: Date }): Promise<JobHealth> {
  const zones = await activeTimeZones(db);
  const weeks = zones.map((timeZone) => {
    const { weekStart, dueAt } = latestDueWeek({ now, timeZone });
    return { timeZone, weekStart, dueAt: dueAt.toISOString() };
  });
  const [oldest, refresh, maintenance] = await Promise.all([
    oldestDueWeek(db, weeks),
    lastJobStart(db, "weekly-refresh"),
    lastJobStart(db, "maintenance"),
  ]);
  const isLate = oldest !== null && now.getTime() - oldest.getTime() > MAX_LATE_HOURS * 3_600_000;
  return {
    status: isLate ? "late" : "ok",
    oldestDue: oldest?.toISOString() ?? null,
    lastRefresh: refresh?.toISOString() ?? null,
    lastMaintenance: maintenance?.toISOString() ?? null,
  };
}
