import { countBrokenInvariants } from "@/lib/data/maintenance";
import { FIRST_RUNNER } from "@/lib/data/runner-page";
import { jobDb } from "@/lib/data/weekly-runs";

/** How often each rule that must always hold is broken, over all runners of the database. */
export async function allInvariants(): Promise<Record<string, number>> {
  return (await countBrokenInvariants(jobDb(), { after: FIRST_RUNNER, limit: 1_000_000 })).broken;
}
