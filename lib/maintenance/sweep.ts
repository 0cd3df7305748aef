import { z } from "zod";
import type { Db } from "@/lib/data/client";
import { lastJobStart } from "@/lib/data/job-runs";
import { countBrokenInvariants, runnersToSnapshot } from "@/lib/data/maintenance";
import { FIRST_RUNNER, throughPages } from "@/lib/data/runner-page";
import { errorClass } from "@/lib/jobs/log";
import { monthOf } from "@/lib/ledger/history";
import { INVARIANTS_PAGE, SNAPSHOT_PAGE } from "./constants";
import { snapshotRunner } from "./snapshot-runner";
import { weeksByLook } from "./weeks-by-look";

/**
 * How far the runners were gone through: first all for their snapshots, then all for their invariants. `since`: whose facts
 * changed from then on is looked at anew.
 */
export const cursorSchema = z.object({
  step: z.enum(["snapshots", "invariants"]),
  after: z.uuid(),
  since: z.iso.datetime(),
});
export type Cursor = z.infer<typeof cursorSchema>;

/** What a sweep did to and found of the runners it went through; `next` is where it goes on, null at the end. */
export interface Sweep {
  runners: number;
  snapshotsAdded: number;
  failures: { runnerId: string; error: string }[];
  runnersChecked: number;
  broken: Record<string, number>;
  next: Cursor | null;
}

function emptySweep(): Sweep {
  return { runners: 0, snapshotsAdded: 0, failures: [], runnersChecked: 0, broken: {}, next: null };
}

/** Before the first runner, with whoever changed since a day before the last run: one that died midway leaves nobody out. */
export async function firstCursor(db: Db, { now }: { now: Date }): Promise<Cursor> {
  const dayMs = 86_400_000;
  const last = (await lastJobStart(db, "maintenance")) ?? now;
  return {
    step: "snapshots",
    after: FIRST_RUNNER,
    since: new Date(last.getTime() - dayMs).toISOString(),
  };
}

async function takeSnapshots(db: Db, { ids, now }: { ids: readonly string[]; now: Date }, sweep: Sweep) {
  for (const runnerId of ids) {
    sweep.runners += 1;
    try {
      sweep.snapshotsAdded += await snapshotRunner(db, { runnerId, now });
    } catch (error) {
      sweep.failures.push({ runnerId, error: errorClass(error) });
    }
  }
}

/**
 * Goes through all runners from `from` on until the time is up: brings their monthly snapshots up to the facts, then counts
 * broken invariants. One runner's failure holds up nobody else.
 */
export async function sweepRunners(
  db: Db,
  { from, now, isTimeUp }: { from: Cursor; now: Date; isTimeUp: () => boolean },
): Promise<Sweep> {
  const sweep = emptySweep();
  const { look, seen } = await weeksByLook(db, { now });
  const month = monthOf(now.toISOString().slice(0, 10), -1);
  const since = new Date(from.since);
  const snapshotPage = async (after: string) => {
    const page = await runnersToSnapshot(db, { month, since, after, limit: SNAPSHOT_PAGE });
    await takeSnapshots(db, { ids: page.runners, now }, sweep);
    return page;
  };
  const invariantsPage = async (after: string) => {
    const page = await countBrokenInvariants(db, { after, limit: INVARIANTS_PAGE, look: look ?? now, seen });
    sweep.runnersChecked += page.checked;
    for (const [rule, count] of Object.entries(page.broken)) {
      sweep.broken[rule] = (sweep.broken[rule] ?? 0) + count;
    }
    return page;
  };
  let { step, after } = from;
  if (step === "snapshots") {
    const left = await throughPages(after, { page: snapshotPage, isTimeUp });
    if (left !== null) return { ...sweep, next: { ...from, after: left } };
    step = "invariants";
    after = FIRST_RUNNER;
  }
  const left = await throughPages(after, { page: invariantsPage, isTimeUp });
  return { ...sweep, next: left === null ? null : { ...from, step, after: left } };
}
