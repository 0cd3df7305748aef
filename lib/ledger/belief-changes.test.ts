import { expect, it } from "vitest";
import type { Belief } from "@/lib/training";
import { newRunnerState } from "@/tests/support/runner-state";
import { beliefChanges, beliefChangesWithQuestions } from "./belief-changes";

const now = new Date("2026-11-02T09:00:00Z");
const at = { today: "2026-11-02", now };
const state = newRunnerState();
const [believed] = beliefChanges(state, at);
if (believed === undefined) throw new Error("The fixture has a past.");

/** The changes where the ledger holds this belief so far, and all others as the facts have them. */
function changesAfter(belief: Partial<Belief>): Belief[] {
  const since = beliefChanges(state, at).map((one) =>
    one.workoutId === believed?.workoutId ? { ...one, ...belief } : one,
  );
  return beliefChangesWithQuestions(state, { ...at, since }).changes;
}

it("says nothing twice", () => {
  expect(changesAfter({})).toEqual([]);
});

it.each<Partial<Belief>>([
  { date: "2026-10-01" },
  { state: "missed" },
  { activityId: "0b0f3c1e-0000-8000-8000-000000000001" },
  { plannedKm: 99 },
  { plannedMinutes: 999 },
  { actualKm: 99 },
  { actualMinutes: 999 },
  { locked: true },
])("appends an entry where the ledger says otherwise: %o", (said) => {
  expect(changesAfter(said)).toEqual([believed]);
});

it.each<Partial<Belief>>([{ source: "chat" }, { confidence: 0.1 }, { believedAt: "2026-10-01T00:00:00Z" }])(
  "appends none for where the same word comes from: %o",
  (said) => {
    expect(changesAfter(said)).toEqual([]);
  },
);
