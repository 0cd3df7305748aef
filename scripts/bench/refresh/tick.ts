/**
 * A worker of the Sunday job, as a process of its own: for each message, an instant, it ticks as if it were then, until nothing
 * is left, and answers what that took.
 */
import { jobDb } from "@/lib/data/weekly-runs";
import { runWeeklyRefresh } from "@/lib/weekly-refresh/run";
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

async function work(now: Date): Promise<Tick> {
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

process.on("message", async (now: string) => {
  process.send?.(await work(new Date(now)));
});
process.send?.("ready");
