/**
 * A worker of the Sunday job, as a process of its own. On `warm` it works on what is in the queue, on `go` it ticks until
 * nothing is left; each time it answers what that took.
 */
import { jobDb } from "@/lib/data/weekly-runs";
import { runWeeklyRefresh } from "@/lib/weekly-refresh/run";
import { workQueue } from "@/lib/weekly-refresh/work-queue";
import { NOW } from "./constants";
import { type Usage, usageOf } from "./messages";

export interface Tick {
  refreshed: number;
  alreadyDone: number;
  failed: number;
  roundTrips: number;
  usage: Usage;
}

let roundTrips = 0;
const { fetch } = globalThis;
globalThis.fetch = (...request) => {
  roundTrips += 1;
  return fetch(...request);
};

const context = { db: jobDb(), now: new Date(NOW) };

async function work(order: "warm" | "go"): Promise<Tick> {
  const before = { ...usageOf(), roundTrips };
  const sum = { refreshed: 0, alreadyDone: 0, failed: 0 };
  for (let isLeft = true; isLeft; ) {
    const run =
      order === "warm"
        ? await workQueue(context.db, { now: context.now, runnerId: null, budgetMs: 60_000 })
        : await runWeeklyRefresh({ ...context, trigger: "bench" });
    isLeft = run.isTimeUp;
    sum.refreshed += run.refreshed;
    sum.alreadyDone += run.alreadyDone;
    sum.failed += run.failures.length;
  }
  const { cpuMs, peakMb } = usageOf();
  return {
    ...sum,
    roundTrips: roundTrips - before.roundTrips,
    usage: { cpuMs: cpuMs - before.cpuMs, peakMb },
  };
}

process.on("message", async (order: "warm" | "go") => {
  process.send?.(await work(order));
});
process.send?.("ready");
