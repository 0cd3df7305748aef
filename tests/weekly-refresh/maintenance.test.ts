import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as maintain } from "@/app/api/cron/maintenance/route";
import { GET as health } from "@/app/api/health/jobs/route";
import { countWords } from "@/components/operator/reason-words";
import { applyProposal } from "@/lib/coach/apply-proposal";
import { addJobRun } from "@/lib/data/job-runs";
import { loadRunnerState } from "@/lib/data/runner-state";
import { listSnapshots } from "@/lib/data/snapshots";
import { enqueueRunnerWeeks, jobDb } from "@/lib/data/weekly-runs";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { undoImport } from "@/lib/imports/use-cases/undo-import";
import { jobHealth } from "@/lib/maintenance/job-health";
import { jobOverview } from "@/lib/maintenance/job-overview";
import { runMaintenance } from "@/lib/maintenance/run";
import { snapshotRunner } from "@/lib/maintenance/snapshot-runner";
import { tidy } from "@/lib/maintenance/tidy";
import { markWorkout } from "@/lib/plan/mark-workout";
import { logFeedback } from "@/lib/runner/feedback";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { listOf } from "../support/garmin-list";
import { allInvariants } from "../support/invariants";
import { startLlmFaultServer } from "../support/llm-fault-server";
import { at, onboardedRunner } from "../support/runners";
import { suggestedByModel } from "../support/suggested";
import { useTestEnvironment } from "../support/test-env";
import { forgetTicks } from "./server-runners";

beforeAll(useTestEnvironment);

const JANUARY = "2027-01-05T12:00:00Z";
/** Done, somewhat hard, and nothing else. */
const FELT = {
  ...{ activityId: null, date: "2026-12-01", rpe: 6, feeling: null, pain: null, painWhere: "" },
  ...{ sleep: null, soreness: null, note: "" },
};
const params = { params: Promise.resolve({}) };

async function runner(now: string) {
  const context = at(await onboardedRunner(), now);
  await catchUp(context);
  return context;
}

describe("monthly snapshots", () => {
  test("are taken once for each finished month, and late data store a new version together with themselves", async () => {
    const context = await runner(JANUARY);
    const { db, runnerId, now } = context;
    expect(await snapshotRunner(jobDb(), { runnerId, now })).toBe(2);
    expect(await snapshotRunner(jobDb(), { runnerId, now })).toBe(0);
    const first = await listSnapshots(db, { runnerId });
    expect(first.map(({ month, version }) => [month, version])).toEqual([
      ["2026-11-01", 1],
      ["2026-12-01", 1],
    ]);
    const { workouts } = await loadRunnerState(db, { runnerId, from: "2026-11-01" });
    const bytes = listOf(workouts.filter(({ date }) => date >= "2026-12-01" && date <= "2026-12-20"));
    await commitImport(context, { bytes, fileName: "Activities.csv", requestId: randomUUID() });
    const later = await listSnapshots(db, { runnerId });
    expect(later).toEqual(expect.arrayContaining(first));
    expect(later.map(({ month, version }) => [month, version])).toEqual([
      ["2026-11-01", 1],
      ["2026-12-01", 1],
      ["2026-12-01", 2],
    ]);
    // Nothing is left for maintenance: the version is the one that all facts give.
    expect(await snapshotRunner(jobDb(), { runnerId, now })).toBe(0);
  });

  test("follow an import that is taken back, and feedback on a run of last month", async () => {
    const context = await runner(JANUARY);
    const { db, runnerId, now } = context;
    await snapshotRunner(jobDb(), { runnerId, now });
    const versions = async () => (await listSnapshots(db, { runnerId })).map(({ version }) => version);
    const { workouts } = await loadRunnerState(db, { runnerId, from: "2026-11-01" });
    const december = workouts.filter(({ date }) => date >= "2026-12-01" && date <= "2026-12-20");
    const bytes = listOf(december);
    const { importId } = await commitImport(context, {
      ...{ bytes, fileName: "Activities.csv", requestId: randomUUID() },
    });
    await undoImport(context, { importId, requestId: randomUUID() });
    expect(await versions()).toEqual([1, 1, 2, 3]);
    const workoutId = december[0]?.id ?? "";
    await logFeedback(context, { requestId: randomUUID(), feedback: { ...FELT, workoutId } });
    expect(await versions()).toEqual([1, 1, 2, 3, 4]);
    expect(await snapshotRunner(jobDb(), { runnerId, now })).toBe(0);
  });
});

describe("monthly snapshots follow", () => {
  test("the runner's word that a run of last month was skipped, and its taking back", async () => {
    const context = await runner(JANUARY);
    const { db, runnerId, now } = context;
    await snapshotRunner(jobDb(), { runnerId, now });
    const versions = async () => (await listSnapshots(db, { runnerId })).map(({ version }) => version);
    const { workouts } = await loadRunnerState(db, { runnerId, from: "2026-12-01" });
    const workoutId = workouts[0]?.id ?? "";
    await markWorkout(context, { requestId: randomUUID(), workoutId, mark: "skipped" });
    expect(await versions()).toEqual([1, 1, 2]);
    await markWorkout(context, { requestId: randomUUID(), workoutId, mark: "planned" });
    expect(await versions()).toEqual([1, 1, 2, 3]);
    expect(await snapshotRunner(jobDb(), { runnerId, now })).toBe(0);
  });

  test("feedback on a run of last month that the coach suggested to log", async () => {
    const context = await runner(JANUARY);
    const { db, runnerId, now } = context;
    const { workouts } = await loadRunnerState(db, { runnerId, from: "2026-12-01" });
    const workout = workouts[0];
    const { activityId: _, ...felt } = FELT;
    const input = { ...felt, workoutId: workout?.id ?? null, date: workout?.date ?? "" };
    await snapshotRunner(jobDb(), { runnerId, now });
    const server = await startLlmFaultServer();
    try {
      const call = { name: "propose_feedback", input };
      const proposalId = await suggestedByModel(context, { server, call });
      await applyProposal(context, { proposalId, requestId: randomUUID() });
    } finally {
      await server.close();
    }
    const versions = (await listSnapshots(db, { runnerId })).map(({ version }) => version);
    expect(versions).toEqual([1, 1, 2]);
    expect(await snapshotRunner(jobDb(), { runnerId, now })).toBe(0);
  });
});

describe("cleaning up", () => {
  test("drops frozen inputs after thirteen weeks and keeps their hash, and gives lost leases back", async () => {
    const { runnerId } = await runner(JANUARY);
    const db = jobDb();
    const lost = { state: "running", lease_until: "2027-01-01T00:00:00Z", lease_token: randomUUID() };
    await db.from("weekly_runs").update(lost).eq("runner_id", runnerId).eq("week_start", "2026-12-28");
    await db.from("llm_reservations").insert({
      runner_id: runnerId,
      deployment: "test",
      amount_usd: 1,
      expires_at: "2027-01-01T00:00:00Z",
    });
    const counts = await tidy(db, { now: new Date("2027-03-05T12:00:00Z"), isTimeUp: () => false });
    expect(counts.frozenInputsDropped).toBeGreaterThan(0);
    expect(counts.leasesLost).toBeGreaterThan(0);
    expect(counts.modelCallsLost).toBeGreaterThan(0);
    const { data } = await db
      .from("weekly_runs")
      .select("week_start, input, input_hash, state")
      .eq("runner_id", runnerId);
    const weekOf = (weekStart: string) => data?.find(({ week_start }) => week_start === weekStart);
    expect(weekOf("2026-11-23")).toMatchObject({
      input: null,
      input_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(weekOf("2026-12-28")).toMatchObject({ state: "queued" });
  });
});

describe("invariants", () => {
  test("hold for runners who live with the product, and a broken one is counted", async () => {
    const { runnerId } = await runner(JANUARY);
    const before = await allInvariants();
    expect(before).toMatchObject({
      planVersionGaps: 0,
      workoutsTwice: 0,
      workoutsOverlap: 0,
      workoutsOutsidePlan: 0,
    });
    const stray = { workout_id: "stray", date: "2029-01-01", body: { date: "2028-12-31" } };
    const { error } = await jobDb()
      .from("workouts")
      .insert({ runner_id: runnerId, from_version: 1, ...stray });
    expect(error).toBeNull();
    const after = await allInvariants();
    expect(after.workoutsOutsidePlan).toBeGreaterThan(0);
    expect(after.workoutsMisdated).toBeGreaterThan(0);
    await jobDb().from("users").delete().eq("id", runnerId);
  });

  test("are counted in the record of the job, with what was cleaned up", async () => {
    const run = await runMaintenance({ db: jobDb(), now: new Date(JANUARY), trigger: "test" });
    expect(run.counts).toMatchObject({ leasesLost: expect.any(Number), workoutsTwice: 0 });
    const { data } = await jobDb()
      .from("job_runs")
      .select("counts")
      .eq("kind", "maintenance")
      .eq("trigger", "test");
    expect(data).toEqual([{ counts: run.counts }]);
    const invariants = Object.keys(await allInvariants());
    const done = Object.keys(run.counts).filter((name) => !invariants.includes(name));
    expect(countWords(Object.fromEntries(done.map((name) => [name, 1])))).not.toContain("broken");
  });
});

describe("the operator's overview", () => {
  test("holds runs and failed weeks, and nothing about any runner", async () => {
    const { runnerId } = await runner(JANUARY);
    const db = jobDb();
    const failed = { state: "dead", error_class: "TypeError", attempt: 5 };
    await db.from("weekly_runs").update(failed).eq("runner_id", runnerId).eq("week_start", "2026-12-28");
    await runMaintenance({ db, now: new Date(JANUARY), trigger: "overview" });
    const overview = await jobOverview(db, { now: new Date(JANUARY) });
    expect(overview.runs).toContainEqual(
      expect.objectContaining({ kind: "maintenance", trigger: "overview" }),
    );
    expect(overview.failed).toContainEqual(
      expect.objectContaining({ state: "dead", errorClass: "TypeError" }),
    );
    expect(JSON.stringify(overview.failed)).not.toContain(runnerId);
  });
});

describe("the jobs' health", () => {
  const due = new Date("2026-11-29T22:00:00Z");

  /** A look of the Sunday job that began then. */
  async function looked(startedAt: string): Promise<void> {
    await forgetTicks();
    await addJobRun(jobDb(), {
      ...{
        kind: "weekly-refresh",
        trigger: "test",
        startedAt: new Date(startedAt),
        finishedAt: new Date(startedAt),
      },
      ...{ enqueued: 0, claimed: 0, done: 0, retried: 0, dead: 0, failures: [] },
    });
  }

  test("is late when no look came in the three hours after a week fell due", async () => {
    await onboardedRunner();
    await jobDb().from("weekly_runs").delete().in("state", ["queued", "running"]);
    await looked("2026-11-29T21:59:00Z");
    const at = async (now: string) => jobHealth(jobDb(), { now: new Date(now) });
    expect(await at("2026-11-29T21:59:30Z")).toMatchObject({ status: "ok", oldestDue: null });
    expect(await at("2026-11-30T00:59:00Z")).toMatchObject({ status: "ok", oldestDue: due.toISOString() });
    expect(await at("2026-11-30T01:01:00Z")).toMatchObject({ status: "late", oldestDue: due.toISOString() });
    await looked("2026-11-29T22:00:00Z");
    expect(await at("2026-11-30T01:01:00Z")).toMatchObject({ status: "ok", oldestDue: null });
    await forgetTicks();
    expect(await at("2026-11-30T01:01:00Z")).toMatchObject({ status: "late" });
  });

  test("is late when a week has waited in the queue for more than three hours", async () => {
    const { runnerId } = await onboardedRunner();
    await jobDb().from("weekly_runs").delete().in("state", ["queued", "running"]);
    await looked("2026-11-30T01:00:00Z");
    const week = { timeZone: "Europe/Madrid", weekStart: "2026-11-23", dueAt: due.toISOString() };
    await enqueueRunnerWeeks(jobDb(), { runnerId, weeks: [week] });
    const { status, oldestDue } = await jobHealth(jobDb(), { now: new Date("2026-11-30T01:01:00Z") });
    expect({ status, oldestDue }).toEqual({ status: "late", oldestDue: due.toISOString() });
  });

  test("is told to everybody, the maintenance job to the holder of the secret alone", async () => {
    const answer = await health(new Request("http://localhost/api/health/jobs"), params);
    expect([200, 503]).toContain(answer.status);
    expect(Object.keys(await answer.json()).sort()).toEqual([
      "lastMaintenance",
      "lastRefresh",
      "oldestDue",
      "status",
    ]);
    const refused = await maintain(new Request("http://localhost/api/cron/maintenance"), params);
    expect(refused.status).toBe(401);
  });
});
