import { describe, expect, it } from "vitest";
import { fitnessProfileOf } from "@/lib/ledger/fitness-profile";
import { newRunnerState } from "@/tests/support/runner-state";
import { activityChange } from "./commit-activities";
import { loggedRunChange } from "./log-activity";

const TODAY = "2026-10-12";
const TOLD = {
  requestId: "11111111-1111-4111-8111-111111111112",
  ...{ date: "2026-10-10", distanceM: 5000, durationS: 1800, rpe: 9, title: "", again: false },
};

describe("the effort told with an activity that is logged", () => {
  it.each(["run", "cycle"] as const)("counts at once for the fitness stored with the %s", (sport) => {
    const state = newRunnerState();
    const computed = loggedRunChange(state, { run: { ...TOLD, sport }, today: TODAY });
    const now = new Date(`${TODAY}T10:00:00Z`);
    const { change, facts } = activityChange(state, { computed, today: TODAY, now });
    if (change.feedback === undefined) throw new Error("The effort is stored.");
    const stored = { ...facts.after.state, feedback: [change.feedback] };
    expect(change.fitness?.profile).toEqual(fitnessProfileOf(stored, TODAY));
  });
});
