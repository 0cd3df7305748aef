import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { GET } from "@/app/api/cron/weekly-refresh/route";
import type { RunnerContext } from "@/lib/data/change-runner";
import { listPlannedChanges } from "@/lib/data/ledger";
import { loadRunnerState } from "@/lib/data/runner-state";
import { type ClaimedRun, claimWeeklyRuns, enqueueRunnerWeeks, jobDb } from "@/lib/data/weekly-runs";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { readHistory } from "@/lib/ledger/read-history";
import { todayView } from "@/lib/plan/views";
import { applyWeeks } from "@/lib/weekly-refresh/apply-weeks";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { BACKOFF_MINUTES } from "@/lib/weekly-refresh/constants";
import { dueWeeksSince } from "@/lib/weekly-refresh/due-runners";
import { hashOfText, pack, unpack } from "@/lib/weekly-refresh/freeze";
import { inputOfText } from "@/lib/weekly-refresh/frozen-text";
import { readReview, readReviews } from "@/lib/weekly-refresh/read-reviews";
import { runWeeklyRefresh } from "@/lib/weekly-refresh/run";
import { workQueue } from "@/lib/weekly-refresh/work-queue";
import { runCommand } from "../../scripts/rungpt/run-command";
import { listOf } from "../support/garmin-list";
import { at, onboardedRunner, USUAL_ANSWERS } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

const MONDAY = "2026-11-30T12:00:00Z";

function stateOf({ db, runnerId }: RunnerContext) {
  return loadRunnerState(db, { runnerId, from: "2026-11-01" });
}

/** The runner's missed weeks, in the queue. */
async function queued(context: RunnerContext) {
  const weeks = dueWeeksSince({
    now: context.now,
    since: new Date("2026-11-25T11:00:00Z"),
    timeZone: "Europe/Madrid",
  });
  await enqueueRunnerWeeks(jobDb(), { runnerId: context.runnerId, weeks });
}

function claim(context: RunnerContext, now = context.now) {
  const { runnerId } = context;
  return claimWeeklyRuns(jobDb(), { now, limit: 1, leaseSeconds: 120, runnerId });
}

/** What comes of a claimed week. */
async function applied(run: ClaimedRun, now: Date) {
  return (await applyWeeks(jobDb(), { runs: [run], now })).get(run.id);
}

async function runOf({ runnerId }: RunnerContext) {
  const { data } = await jobDb().from("weekly_runs").select("*").eq("runner_id", runnerId).single();
  return data;
}

describe("catching up", () => {
  test("gives a runner who was away each missed week, in order, once", async () => {
    const context = at(await onboardedRunner(), "2026-12-16T12:00:00Z");
    expect(await catchUp(context)).toBe(3);
    expect(await catchUp(context)).toBe(0);
    const reviews = await readReviews(context);
    expect(reviews.map(({ weekStart }) => weekStart)).toEqual(["2026-12-07", "2026-11-30", "2026-11-23"]);
    expect(reviews.map(({ planVersionAfter }) => planVersionAfter)).toEqual([4, 3, 2]);
    const { workouts, plan } = await stateOf(context);
    expect(plan?.lastDay).toBe("2027-02-14");
    expect(workouts.at(-1)?.date.slice(0, 7)).toBe("2027-02");
  });

  test("has nothing to do for a runner who joined this week", async () => {
    const context = await onboardedRunner();
    expect(await catchUp(context)).toBe(0);
    expect(await readReviews(context)).toEqual([]);
  });

  test("reviews what was run, and a week that is not over has no review", async () => {
    const context = await onboardedRunner();
    const { workouts } = await stateOf(context);
    const week = workouts.filter(({ date }) => date <= "2026-11-29");
    const bytes = listOf(week.slice(0, 2));
    const upload = { bytes, fileName: "Activities.csv", requestId: randomUUID() };
    await commitImport(at(context, "2026-11-29T20:00:00Z"), upload);
    expect(await catchUp(at(context, MONDAY))).toBe(1);
    const review = await readReview(context, { weekStart: "2026-11-23" });
    expect(review.runs).toMatchObject({ planned: week.length, completed: 2 });
    expect(review.words.length).toBeGreaterThan(2);
    await expect(readReview(context, { weekStart: "2026-11-30" })).rejects.toMatchObject({
      kind: "notFound",
    });
    await expect(readReview(context, { weekStart: "monday" })).rejects.toMatchObject({ kind: "notFound" });
  });
});

describe("a runner who moves to another time zone", () => {
  /** One tick at an instant; other runners of this database may be due as well. */
  const tick = (instant: string) =>
    runWeeklyRefresh({ db: jobDb(), now: new Date(instant), trigger: "moving" });

  test.each([
    // West: the week was done in Tokyo, and comes again in California seventeen hours later.
    {
      from: "Asia/Tokyo",
      to: "America/Los_Angeles",
      ticks: ["2026-11-29T14:05:00Z", "2026-11-30T07:05:00Z"],
    },
    // East: in Tokyo the week is over seventeen hours earlier.
    {
      from: "America/Los_Angeles",
      to: "Asia/Tokyo",
      ticks: ["2026-11-29T14:05:00Z", "2026-11-30T07:05:00Z"],
    },
    // East, and no look of another day is needed: the next hour's finds the week that was over in Tokyo by then.
    {
      from: "America/Los_Angeles",
      to: "Asia/Tokyo",
      ticks: ["2026-11-29T14:35:00Z", "2026-11-29T15:05:00Z"],
    },
  ])(
    "from $from to $to has each week once, looked at again at $ticks.1",
    async ({ from, to, ticks }) => {
      // Other tests have looked at other times; a tick makes up a week before the last one.
      await jobDb().from("job_runs").delete().eq("kind", "weekly-refresh");
      const schedule = { ...USUAL_ANSWERS.schedule, timeZone: from };
      const context = await onboardedRunner({ answers: { schedule } });
      const { runnerId } = context;
      for (const [index, instant] of [...ticks, "2026-12-07T12:00:00Z"].entries()) {
        await tick(instant);
        if (index === 0) await jobDb().from("profiles").update({ time_zone: to }).eq("runner_id", runnerId);
        if (index === 1)
          expect((await readReviews(context)).map(({ weekStart }) => weekStart)).toEqual(["2026-11-23"]);
      }
      const reviews = await readReviews(context);
      expect(reviews.map(({ weekStart }) => weekStart)).toEqual(["2026-11-30", "2026-11-23"]);
      expect(reviews.map(({ planVersionAfter }) => planVersionAfter)).toEqual([3, 2]);
    },
    120_000,
  );
});

describe("the ledger", () => {
  test("says per workout what was planned, what was believed when, and why the plan changed it", async () => {
    const context = at(await onboardedRunner(), "2026-12-30T12:00:00Z");
    await catchUp(context);
    const history = await readHistory(context, { from: "2026-11-23", to: "2027-02-28", today: "2026-12-30" });
    const first = history[0];
    expect(first).toMatchObject({ state: "assumed", entries: [{ state: "assumed", source: "refresh" }] });
    expect(first?.plannedKm).toBeGreaterThan(0);
    // Three weeks on, with no Sunday in between that stored anything.
    const days = { from: "2026-12-31", to: "2027-02-28", today: "2027-01-20" };
    const ahead = (await readHistory(context, days)).filter(({ plannedKm }) => plannedKm > 0);
    expect(new Set(ahead.map(({ date, state }) => `${date < days.today} ${state}`))).toEqual(
      new Set(["true assumed", "false planned"]),
    );
    const { silentWeeks } = await todayView(at(context, "2026-12-30T12:00:00Z"));
    expect(silentWeeks).toBe(5);
    const changed = await listPlannedChanges(context.db, {
      runnerId: context.runnerId,
      from: "2026-12-21",
      to: "2027-02-28",
    });
    expect(changed.some(({ reasons }) => reasons.includes("unconfirmed"))).toBe(true);
  });
});

describe("a worker", () => {
  test("that sleeps longer than its lease is fenced off and changes nothing", async () => {
    const context = at(await onboardedRunner(), MONDAY);
    await queued(context);
    const [slow] = await claim(context);
    if (!slow) throw new Error("The week is due.");
    const later = new Date(context.now.getTime() + 121_000);
    const [quick] = await claim(context, later);
    if (!quick) throw new Error("The lease has run out.");
    expect(quick.attempt).toBe(2);
    expect(await applied(slow, later)).toBe("lostLease");
    expect((await stateOf(context)).plan?.version).toBe(1);
    expect(await applied(quick, later)).toBe("refreshed");
    expect(await applied(slow, later)).toBe("lostLease");
    expect((await stateOf(context)).plan?.version).toBe(2);
    expect(await readReviews(context)).toHaveLength(1);
  });

  test("starts over when facts arrive while it computes, and loses none of them", async () => {
    const context = at(await onboardedRunner(), MONDAY);
    await queued(context);
    const { workouts } = await stateOf(context);
    const bytes = listOf(workouts.filter(({ date }) => date <= "2026-11-29"));
    const upload = { bytes, fileName: "Activities.csv", requestId: randomUUID() };
    const budget = { now: context.now, runnerId: context.runnerId, budgetMs: 60_000 };
    const [work] = await Promise.all([workQueue(jobDb(), budget), commitImport(context, upload)]);
    expect(work).toMatchObject({ refreshed: 1, failures: [] });
    const { beliefs, activities } = await stateOf(context);
    expect(beliefs.filter(({ state }) => state === "completed")).toHaveLength(activities.length);
  });

  test("puts a runner whose data are broken back with growing waits, then aside, and the plan stays valid", async () => {
    const context = at(await onboardedRunner(), MONDAY);
    const healthy = at(await onboardedRunner(), MONDAY);
    await queued(context);
    await queued(healthy);
    const { runnerId } = context;
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    await jobDb()
      .from("profiles")
      .update({ health: { painScore: "broken" } })
      .eq("runner_id", runnerId);
    let now = context.now;
    for (const [index, minutes] of BACKOFF_MINUTES.entries()) {
      const { failures } = await workQueue(jobDb(), { now, runnerId, budgetMs: 60_000 });
      expect(failures).toMatchObject([{ attempt: index + 1, dead: index === 4 }]);
      const early = new Date(now.getTime() + (minutes - 0.5) * 60_000);
      expect((await workQueue(jobDb(), { now: early, runnerId, budgetMs: 60_000 })).claimed).toBe(0);
      now = new Date(now.getTime() + (minutes + 1) * 60_000);
    }
    expect(log).toHaveBeenCalledTimes(5);
    log.mockRestore();
    expect(await runOf(context)).toMatchObject({
      state: "dead",
      attempt: 5,
      error_class: expect.any(String),
    });
    const work = { now, runnerId: healthy.runnerId, budgetMs: 60_000 };
    expect(await workQueue(jobDb(), work)).toMatchObject({ refreshed: 1, failures: [] });
    const { data } = await jobDb().from("plans").select("version").eq("runner_id", runnerId);
    expect(data).toEqual([{ version: 1 }]);
  });
});

describe("a finished week", () => {
  test("is computed again byte for byte from its stored input", async () => {
    const context = at(await onboardedRunner(), MONDAY);
    expect(await catchUp(context)).toBe(1);
    const run = await runOf(context);
    const id = String(run?.id);
    const { output, ok } = await runCommand(["refresh", "--replay", id]);
    expect(ok).toBe(true);
    expect(output).toMatchObject({
      same: true,
      weekStart: "2026-11-23",
      outputHash: { stored: run?.output_hash, now: run?.output_hash },
    });
    // As earlier releases froze it: the state as it was parsed.
    const parsed = JSON.stringify(inputOfText(unpack(String(run?.input))));
    const asParsed = { input: pack(parsed), input_hash: hashOfText(parsed) };
    await jobDb().from("weekly_runs").update(asParsed).eq("id", id);
    expect(await runCommand(["refresh", "--replay", id])).toMatchObject({ ok: true, output: { same: true } });
    await jobDb()
      .from("weekly_runs")
      .update({ output_hash: "0".repeat(64) })
      .eq("id", id);
    expect(await runCommand(["refresh", "--replay", id])).toMatchObject({
      ok: false,
      output: { same: false },
    });
    await jobDb().from("weekly_runs").update({ input: null }).eq("id", id);
    for (const [wrong, code] of [
      [id, "inputNotKept"],
      [randomUUID(), "noSuchRun"],
      ["x", "badInput"],
    ]) {
      const refused = await runCommand(["refresh", "--replay", String(wrong)]);
      expect(refused).toMatchObject({ ok: false, output: { error: { code } } });
    }
  });
});

describe("GET /api/cron/weekly-refresh", () => {
  const call = (authorization?: string) =>
    GET(
      new Request("http://localhost/api/cron/weekly-refresh", {
        headers: authorization ? { authorization } : {},
      }),
      {
        params: Promise.resolve({}),
      },
    );

  test("answers 401 without a hint to a wrong secret", async () => {
    for (const wrong of [undefined, "Bearer", "Bearer wrong", `Bearer ${process.env.CRON_SECRET}x`]) {
      const response = await call(wrong);
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: "unauthorized", detail: "Not authorized." });
    }
  });

  test("says what it did, and does not find the same weeks again", async () => {
    await call(`Bearer ${process.env.CRON_SECRET}`);
    const response = await call(`Bearer ${process.env.CRON_SECRET}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      week: expect.any(String),
      enqueued: 0,
      refreshed: 0,
      failures: [],
    });
  });
});
