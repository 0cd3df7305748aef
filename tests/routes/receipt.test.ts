import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { beliefRowSchema } from "@/lib/data/belief-row";
import type { RunnerContext } from "@/lib/data/change-runner";
import { changesOfVersions } from "@/lib/data/plan-versions";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { fitnessProfileOf } from "@/lib/ledger/fitness-profile";
import { changeLine } from "@/lib/ledger/receipt";
import type { Belief } from "@/lib/training";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { listOf } from "../support/garmin-list";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

const TODAY = "2027-01-06";

/** A runner who was silent for six weeks and then uploads a list that lacks every third run. */
async function lateUpload() {
  const context = at(await onboardedRunner(), `${TODAY}T12:00:00Z`);
  await catchUp(context);
  const { db, runnerId } = context;
  const { workouts } = await loadRunnerState(db, { runnerId, from: "2026-01-01" });
  const past = workouts.filter(({ date }) => date < TODAY);
  const bytes = listOf(past.filter((_, index) => index % 3 !== 2));
  const answer = await commitImport(context, { bytes, fileName: "Activities.csv", requestId: randomUUID() });
  if (answer.receipt === null) throw new Error("A first import has a receipt.");
  return { context, importId: answer.importId, receipt: answer.receipt, planVersion: answer.planVersion };
}

/** The ledger as rows: per workout or run, the entries in the order in which they were believed. */
async function entriesBySubject({ db, runnerId }: RunnerContext): Promise<Map<string, Belief[]>> {
  const { data } = await db.from("ledger_entries").select("*").eq("runner_id", runnerId).order("seq");
  const bySubject = new Map<string, Belief[]>();
  for (const entry of beliefRowSchema.array().parse(data)) {
    const subject = entry.workoutId ?? entry.activityId ?? "";
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), entry]);
  }
  return bySubject;
}

const sum = (values: number[]) => Math.round(values.reduce((total, value) => total + value, 0) * 10) / 10;

/** What the rows say that an import corrected, workout by workout. */
function correctionsFrom(entries: Map<string, Belief[]>, importId: string) {
  return [...entries.values()].flatMap((history) => {
    const after = history.at(-1);
    const before = history.findLast((entry) => entry.importId !== importId);
    if (after?.importId !== importId || after.workoutId === null) return [];
    const { workoutId, date, state, plannedKm, actualKm } = after;
    return [{ workoutId, date, before: before?.state ?? "planned", after: state, plannedKm, actualKm }];
  });
}

/** The runner as the rows show them without an import, with what was believed before it. */
function withoutImport(state: RunnerState, input: { entries: Map<string, Belief[]>; importId: string }) {
  const { entries, importId } = input;
  const beliefs = [...entries.values()].flatMap((history) => {
    const before = history.findLast((entry) => entry.importId !== importId);
    return before === undefined ? [] : [before];
  });
  const activities = state.activities.filter((activity) => activity.importId !== importId);
  return { ...state, activities, beliefs, coverage: [] };
}

describe("every number of a receipt can be computed again from the tables", () => {
  test("the corrections and their totals, from the ledger", async () => {
    const { context, importId, receipt } = await lateUpload();
    const corrections = correctionsFrom(await entriesBySubject(context), importId);
    const byId = (a: { workoutId: string }, b: { workoutId: string }) =>
      a.workoutId.localeCompare(b.workoutId);
    expect(receipt.corrections.map(({ kind: _kind, ...rest }) => rest).sort(byId)).toEqual(
      corrections.sort(byId),
    );
    const assumed = corrections.filter(({ before }) => before === "assumed");
    const count = (...states: string[]) => corrections.filter(({ after }) => states.includes(after)).length;
    expect(receipt.totals).toEqual({
      assumed: assumed.length,
      completed: count("completed", "moved"),
      partial: count("partial"),
      missed: count("missed"),
      assumedKm: sum(assumed.map(({ plannedKm }) => plannedKm)),
      actualKm: sum(assumed.map(({ actualKm }) => actualKm ?? 0)),
    });
    expect(receipt.totals.missed).toBeGreaterThan(0);
  });

  test("fitness before and after, from activities and beliefs; the profile that is stored is the one after", async () => {
    const { context, importId, receipt } = await lateUpload();
    const { db, runnerId } = context;
    const state = await loadRunnerState(db, { runnerId, from: "2026-01-01" });
    const entries = await entriesBySubject(context);
    const before = fitnessProfileOf(withoutImport(state, { entries, importId }), TODAY);
    const after = fitnessProfileOf(state, TODAY);
    const line = ({ summary, load, longestRunKm30d, weeklyKm }: typeof after) => ({
      vdot: summary.vdot,
      source: summary.source,
      ctl: load.ctl,
      longestRunKm30d,
      weeklyKm: sum(weeklyKm.slice(-5, -1).map(({ actualKm, assumedKm }) => (actualKm + assumedKm) / 4)),
    });
    expect(receipt.fitness).toEqual({ before: line(before), after: line(after) });
    expect(state.fitness).toEqual({ asOf: TODAY, profile: JSON.parse(JSON.stringify(after)) });
    expect(receipt.fitness.before).not.toEqual(receipt.fitness.after);
  });

  test("the changed workouts with their reasons, from the plan's changes", async () => {
    const { context, receipt, planVersion } = await lateUpload();
    const { db, runnerId } = context;
    const version = planVersion ?? 0;
    const rows = await changesOfVersions(db, { runnerId, from: version, to: version });
    expect(receipt.plan.versionBefore).toBe(version - 1);
    expect(receipt.plan.changes).toHaveLength(rows.length);
    expect(receipt.plan.changes).toEqual(expect.arrayContaining(rows.map(changeLine)));
    expect(rows.length).toBeGreaterThan(0);
  });
});
