/**
 * A worker of the Sunday job that kills itself at a failpoint: node doomed-worker.ts FAILPOINT INSTANT. Ends by itself,
 * with exit code 0, when it never comes there.
 */
import { setTimeout as wait } from "node:timers/promises";
import { jobDb } from "@/lib/data/weekly-runs";
import { type Failpoint, setFailpointHook } from "@/lib/weekly-refresh/failpoints";
import { lookNow } from "@/lib/weekly-refresh/look-now";

const [, , deathAt = "", instant = ""] = process.argv;
/** How often these are passed alive: so that a batch dies in its middle. */
const ALIVE: Partial<Record<Failpoint, number>> = { weekBegun: 2, weekComputed: 3 };
/** Failpoints that only a failure reaches, and only facts that arrive meanwhile. */
const FAILURES = new Set(["beforeFailure", "failureStored"]);

let passed = 0;
let hasStirred = false;

/** Facts of a runner move on while their week is computed. */
async function stirFacts(): Promise<void> {
  const db = jobDb();
  const { data } = await db.from("profiles").select("runner_id, revision").limit(1).single();
  if (data === null) return;
  await db
    .from("profiles")
    .update({ revision: data.revision + 1 })
    .eq("runner_id", data.runner_id);
}

setFailpointHook(async (name) => {
  if (name === "weekBegun" && FAILURES.has(deathAt)) throw new Error("a runner whose data are broken");
  if (name === "statesLoaded" && deathAt === "beforeStaleRetry" && !hasStirred) {
    hasStirred = true;
    await stirFacts();
  }
  if (name !== deathAt) return;
  passed += 1;
  if (passed <= (ALIVE[name] ?? 0)) return;
  // The write is under way: somewhere in it.
  if (name === "committing") await wait(Math.random() * 60);
  process.kill(process.pid, "SIGKILL");
  await new Promise(() => {});
});

const budgetMs = deathAt === "beforeContinuation" ? 0 : 60_000;
await lookNow({ db: jobDb(), now: new Date(instant), trigger: "test", continuation: 0, budgetMs });
