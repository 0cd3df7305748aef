import { countBrokenInvariants } from "@/lib/data/maintenance";
import { FIRST_RUNNER } from "@/lib/data/runner-page";
import { jobDb } from "@/lib/data/weekly-runs";

/** The last week of a zone, at which a look came by; tests move a runner's last change before it. */
const SEEN = { timeZone: "Europe/Madrid", weekStart: "2026-11-30", dueAt: "2026-12-06T22:00:00Z" };
const LOOK = new Date("2026-06-01T00:00:00Z");

/** How often each rule that must always hold is broken, over all runners of the database. */
export async function allInvariants(): Promise<Record<string, number>> {
  const page = { after: FIRST_RUNNER, limit: 1_000_000, look: LOOK, seen: [SEEN] };
  return (await countBrokenInvariants(jobDb(), page)).broken;
}
