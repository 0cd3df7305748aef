import type { Db } from "@/lib/data/client";
import { lastJobStart } from "@/lib/data/job-runs";
import { oldestDueWeek } from "@/lib/data/maintenance";
import { MAX_LATE_HOURS } from "./constants";
import { weeksByLook } from "./weeks-by-look";

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
 * last look began before it fell due, since each look puts what fell due by then into the queue.
 */
export async function jobHealth(db: Db, { now }: { now: Date }): Promise<JobHealth> {
  const [{ look, unseen }, maintenance] = await Promise.all([
    weeksByLook(db, { now }),
    lastJobStart(db, "maintenance"),
  ]);
  const oldest = await oldestDueWeek(db, unseen);
  const isLate = oldest !== null && now.getTime() - oldest.getTime() > MAX_LATE_HOURS * 3_600_000;
  return {
    status: isLate ? "late" : "ok",
    oldestDue: oldest?.toISOString() ?? null,
    lastRefresh: look?.toISOString() ?? null,
    lastMaintenance: maintenance?.toISOString() ?? null,
  };
}
