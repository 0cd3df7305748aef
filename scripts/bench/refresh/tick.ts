/** Calls the Sunday job until nothing is left, as a process of its own, and answers what it took. */
import { jobDb } from "@/lib/data/weekly-runs";
import { runWeeklyRefresh } from "@/lib/weekly-refresh/run";
import { NOW } from "./constants";
import { type Usage, usageOf } from "./messages";

export interface Tick {
  refreshed: number;
  failed: number;
  roundTrips: number;
  wallMs: number;
  usage: Usage;
}

let roundTrips = 0;
const { fetch } = globalThis;
globalThis.fetch = (...request) => {
  roundTrips += 1;
  return fetch(...request);
};

async function work(): Promise<Tick> {
  const before = usageOf();
  const startedMs = performance.now();
  let refreshed = 0;
  let failed = 0;
  for (let claimed = 1; claimed > 0; ) {
    const run = await runWeeklyRefresh({ db: jobDb(), now: new Date(NOW), trigger: "bench" });
    claimed = run.claimed;
    refreshed += run.refreshed;
    failed += run.failures.length;
  }
  const after = usageOf();
  const usage = { cpuMs: after.cpuMs - before.cpuMs, peakMb: after.peakMb };
  return { refreshed, failed, roundTrips, wallMs: performance.now() - startedMs, usage };
}

process.once("message", async () => {
  process.send?.(await work());
  process.disconnect();
});
process.send?.("ready");
