/**
 * A worker of the Sunday job, as a process of its own. It ticks until nothing is left: on `warm` shortly before the week is
 * over, with what is in the queue, on `go` shortly after. Each time it answers what that took.
 */
import { jobDb } from "@/lib/data/weekly-runs";
import { runWeeklyRefresh } from "@/lib/weekly-refresh/run";
import { BEFORE_DUE, NOW } from "./constants";
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

const db = jobDb();

async function work(order: "warm" | "go"): Promise<Tick> {
  const now = new Date(order === "warm" ? BEFORE_DUE : NOW);
  const before = { ...usageOf(), roundTrips };
  const sum = { refreshed: 0, alreadyDone: 0, failed: 0 };
  for (let isLeft = true; isLeft; ) {
    const run = await runWeeklyRefresh({ db, now, trigger: "bench" });
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
