import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { listActivities } from "@/lib/data/activities";
import type { RunnerContext } from "@/lib/data/change-runner";
import { listImports, loadImport } from "@/lib/data/imports";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { undoImport } from "@/lib/imports/use-cases/undo-import";
import { readFitness } from "@/lib/ledger/read-fitness";
import { readHistory } from "@/lib/ledger/read-history";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { runnerClient } from "../support/database";
import { listOf } from "../support/garmin-list";
import { shownFile } from "../support/preview";
import { at, newRunner, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

/** A Wednesday three weeks after the usual runner's start on 25 November. */
const LATER = "2026-12-16T12:00:00Z";
const DAYS = { from: "2026-10-01", to: "2027-03-31" };

beforeAll(useTestEnvironment);

function stateOf({ db, runnerId }: RunnerContext): Promise<RunnerState> {
  return loadRunnerState(db, { runnerId, from: DAYS.from });
}

/** A runner three weeks in, refreshed each Sunday, who has uploaded nothing yet. */
async function silentRunner() {
  const context = at(await onboardedRunner(), LATER);
  await catchUp(context);
  const state = await stateOf(context);
  const past = state.workouts.filter(({ date }) => date < "2026-12-16");
  return { context, state, past };
}

const file = (bytes: Uint8Array) => ({ bytes, fileName: "Activities.csv" });
const text = (content: string) => file(new TextEncoder().encode(content));

/** What must be the same however data arrived; times and ids of imports may differ. */
async function standing(context: RunnerContext) {
  const { beliefs, workouts, fitness } = await stateOf(context);
  return {
    beliefs: beliefs
      .filter(({ workoutId, state }) => workoutId !== null || state === "extra")
      .map(({ workoutId, date, state, actualKm }) => ({ workoutId, date, state, actualKm })),
    fitness: fitness?.profile,
    future: workouts.filter(({ date }) => date > "2026-12-16"),
  };
}

describe("an import", () => {
  test("is shown before anything is stored", async () => {
    const { context, state, past } = await silentRunner();
    const preview = await shownFile(context, file(listOf(past)));
    expect(preview).toMatchObject({
      format: "garmin-activities-csv",
      units: { distance: "km" },
      needsUnits: false,
      alreadyImported: null,
      counts: { runs: past.length, added: past.length, duplicates: 0 },
    });
    expect(preview.runs).toHaveLength(5);
    expect(preview.effect?.totals).toMatchObject({ assumed: past.length, completed: past.length });
    expect((await stateOf(context)).revision).toBe(state.revision);
    expect(await listActivities(context.db, { runnerId: context.runnerId, ...DAYS })).toEqual([]);
  });

  test("turns what was assumed into what was run, with a receipt that the tables bear out", async () => {
    const { context, past } = await silentRunner();
    const ran = past.filter((_, index) => index % 4 !== 1);
    const answer = await commitImport(context, { ...file(listOf(ran)), requestId: randomUUID() });
    const { receipt } = answer;
    expect(answer).toMatchObject({ alreadyImported: false, counts: { added: ran.length, duplicates: 0 } });
    const { beliefs, plan } = await stateOf(context);
    const count = (wanted: string) => beliefs.filter(({ state }) => state === wanted).length;
    expect(receipt?.totals.completed).toBe(count("completed"));
    expect(receipt?.totals.missed).toBe(count("missed"));
    expect(count("missed")).toBeGreaterThan(0);
    const kmOf = (km: number[]) => Math.round(km.reduce((sum, one) => sum + one, 0) * 10) / 10;
    const corrected = new Set(receipt?.corrections.map(({ workoutId }) => workoutId));
    expect(receipt?.totals.actualKm).toBe(
      kmOf(beliefs.filter((b) => corrected.has(b.workoutId ?? "")).map(({ actualKm }) => actualKm ?? 0)),
    );
    expect(plan?.version).toBe(answer.planVersion ?? plan?.version);
    expect(receipt?.plan.changes.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(receipt?.words.join(" ")).toContain("had been assumed done");
    const { receipt: stored, counts } = await loadImport(context.db, {
      runnerId: context.runnerId,
      importId: answer.importId,
    });
    expect(stored).toEqual(receipt);
    expect(counts).toEqual(answer.counts);
    expect((await readFitness(context)).load.shares.rTSS).toBeGreaterThan(0);
  });

  test("keeps the story of each belief: assumed first, then what the data say", async () => {
    const { context, past } = await silentRunner();
    await commitImport(context, { ...file(listOf(past)), requestId: randomUUID() });
    const history = await readHistory(context, { ...DAYS, today: "2026-12-01" });
    const first = history.find(({ workoutId }) => workoutId === past[0]?.id);
    expect(first?.entries.map(({ state, source }) => [state, source])).toEqual([
      ["assumed", "refresh"],
      ["completed", "import"],
    ]);
    expect(first?.entries.at(-1)?.activityId).not.toBeNull();
  });

  test("of the same file brings nothing new and stores nothing", async () => {
    const { context, past } = await silentRunner();
    const first = await commitImport(context, { ...file(listOf(past)), requestId: randomUUID() });
    const { revision } = await stateOf(context);
    const again = await commitImport(context, { ...file(listOf(past)), requestId: randomUUID() });
    expect(again).toMatchObject({
      alreadyImported: true,
      importId: first.importId,
      counts: { added: 0, duplicates: past.length },
      planVersion: null,
    });
    expect((await stateOf(context)).revision).toBe(revision);
    expect(await listImports(context.db, { runnerId: context.runnerId })).toHaveLength(1);
    const preview = await shownFile(context, file(listOf(past)));
    expect(preview.alreadyImported?.importId).toBe(first.importId);
  });

  test("is stored once when the same request comes five times at once", async () => {
    const { context, past } = await silentRunner();
    const requestId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => commitImport(context, { ...file(listOf(past)), requestId })),
    );
    expect(new Set(answers.map(({ importId }) => importId)).size).toBe(1);
    expect(answers.every(({ receipt }) => receipt !== null)).toBe(true);
    const { activities } = await stateOf(context);
    expect(activities).toHaveLength(past.length);
  });

  test("ends in the same ledger, fitness and plan at once, in parts, backwards and twice over", async () => {
    const { context: whole, past } = await silentRunner();
    const ran = past.filter((_, index) => index % 3 !== 2);
    await commitImport(whole, { ...file(listOf(ran)), requestId: randomUUID() });
    const { context: parts } = await silentRunner();
    const middle = Math.ceil(ran.length / 2);
    for (const part of [ran.slice(middle), ran.slice(0, middle), ran, ran.slice(1)]) {
      await commitImport(parts, { ...file(listOf(part)), requestId: randomUUID() });
    }
    expect(await standing(parts)).toEqual(await standing(whole));
  });

  test("that is undone leaves everything as it was, and can be stored again", async () => {
    const { context, past } = await silentRunner();
    const before = await standing(context);
    const bytes = listOf(past, 0.5);
    const { importId } = await commitImport(context, { ...file(bytes), requestId: randomUUID() });
    expect(await standing(context)).not.toEqual(before);
    const undone = await undoImport(context, { importId, requestId: randomUUID() });
    expect(undone.removed).toBe(past.length);
    const after = await standing(context);
    expect(after.beliefs).toEqual(before.beliefs);
    expect(after.future).toEqual(before.future);
    expect(await undoImport(context, { importId, requestId: randomUUID() })).toMatchObject({ removed: 0 });
    const again = await commitImport(context, { ...file(bytes), requestId: randomUUID() });
    expect(again.counts.added).toBe(past.length);
  });

  test("that is undone leaves the runs that another file holds too", async () => {
    const { context, past } = await silentRunner();
    const first = await commitImport(context, { ...file(listOf(past.slice(0, 4))), requestId: randomUUID() });
    await commitImport(context, { ...file(listOf(past)), requestId: randomUUID() });
    const undone = await undoImport(context, { importId: first.importId, requestId: randomUUID() });
    expect(undone.removed).toBe(0);
    expect((await stateOf(context)).activities).toHaveLength(past.length);
  });

  test("of a wrong file is refused with what it looks like, and nothing is stored", async () => {
    const context = await onboardedRunner();
    const { revision } = await stateOf(context);
    const wrong = [text(""), text("<!doctype html><html><body>Sign in</body></html>"), text("a,b\n1,2\n")];
    for (const upload of wrong) {
      await expect(shownFile(context, upload)).rejects.toMatchObject({ kind: "badInput" });
      await expect(commitImport(context, { ...upload, requestId: randomUUID() })).rejects.toMatchObject({
        kind: "badInput",
      });
    }
    const large = file(new Uint8Array(24_000_001));
    await expect(shownFile(context, large)).rejects.toMatchObject({ kind: "tooLarge" });
    expect((await stateOf(context)).revision).toBe(revision);
  });

  test("of another runner can neither be read nor undone", async () => {
    const { context, past } = await silentRunner();
    const { importId } = await commitImport(context, { ...file(listOf(past)), requestId: randomUUID() });
    const stranger = await newRunner();
    const probe = { runnerId: context.runnerId, db: runnerClient(stranger.runnerId), now: context.now };
    await expect(loadImport(probe.db, { runnerId: probe.runnerId, importId })).rejects.toMatchObject({
      kind: "notFound",
    });
    await expect(undoImport(probe, { importId, requestId: randomUUID() })).rejects.toMatchObject({
      kind: "notFound",
    });
    expect((await stateOf(context)).activities).toHaveLength(past.length);
  });
});
