import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredActivity } from "@/lib/data/activity-row";
import type { RunnerState } from "@/lib/data/runner-state";
import { weekStartOf } from "@/lib/training";
import { afterFacts } from "@/tests/support/next-state";
import { newRunnerState, runOn } from "@/tests/support/runner-state";
import { coverageOf } from "./coverage";
import { type FactsChange, factsChange } from "./facts-change";
import { replayPlan } from "./replay";

const TODAY = "2026-11-20";
const NOW = new Date("2026-11-20T12:00:00Z");

function upload(
  state: RunnerState,
  file: readonly StoredActivity[],
): { state: RunnerState; change: FactsChange } {
  const byKey = new Map([...file, ...state.activities].map((activity) => [activity.dedupeKey, activity]));
  const range = coverageOf(file);
  const change = factsChange({
    state,
    facts: {
      activities: [...byKey.values()],
      coverage: range === null ? state.coverage : [...state.coverage, range],
    },
    today: TODAY,
    now: NOW,
    origin: "import",
  });
  return { state: afterFacts(state, change), change };
}

/** What must not depend on how data arrived. */
function outcome({ state, change }: { state: RunnerState; change: FactsChange }) {
  const beliefs = change.after.state.beliefs
    .filter(({ workoutId, state: what }) => workoutId !== null || what === "extra")
    .map(({ workoutId, activityId, date, state: what, actualKm }) => ({
      workoutId,
      activityId,
      date,
      what,
      actualKm,
    }));
  return { beliefs, fitness: change.after.fitness, plan: state.workouts.filter(({ date }) => date > TODAY) };
}

const fresh = newRunnerState();
const past = fresh.workouts.filter(({ date }) => date < TODAY);

/** Runs around the planned ones: done, cut short, overdone, left out; some of them extra. */
const historyOf = fc
  .array(fc.record({ share: fc.constantFrom(0, 0.5, 0.9, 1, 1.3), extra: fc.boolean() }), {
    minLength: past.length,
    maxLength: past.length,
  })
  .map((choices) =>
    past.flatMap(({ date, km }, index) => {
      const choice = choices[index] ?? { share: 1, extra: false };
      const run = choice.share === 0 ? [] : [runOn(date, { km: Math.max(1, km * choice.share) })];
      return choice.extra ? [...run, runOn(date, { km: 3, at: "06:30:00" })] : run;
    }),
  );

// Each case replays some dozens of weeks with the real engine.
const CASES = { numRuns: Number(process.env.RUNGPT_CASES ?? 5), endOnFailure: true };

describe("late data", { timeout: 300_000 }, () => {
  it("end in the same beliefs, fitness and plan in any order, split and duplication", () => {
    fc.assert(
      fc.property(
        historyOf,
        fc.array(fc.nat(7), { minLength: 200, maxLength: 200 }),
        fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
        (runs, owners, order) => {
          const atOnce = upload(fresh, runs);
          const size = Math.max(1, Math.ceil(runs.length / 4));
          const files = [0, 1, 2, 3].map((part) => {
            const own = runs.slice(part * size, (part + 1) * size);
            const again = runs.filter((_, index) => (owners[index] ?? 0) === part);
            return [...own, ...again];
          });
          let state = fresh;
          let last = upload(state, []);
          const sequence = [...order, 0, 1, 2, 3].map((part) => files[part] ?? []);
          for (const file of sequence) {
            last = upload(state, file);
            state = last.state;
          }
          expect(outcome(last)).toEqual(outcome(atOnce));
        },
      ),
      CASES,
    );
  });

  it("that confirm every workout as planned change nothing that was planned", () => {
    const change = upload(
      fresh,
      past.map(({ date, km, minutes }) => runOn(date, { km, secPerKm: (minutes * 60) / km })),
    ).change;
    expect(change.plan).toBeNull();
    expect(weekStartOf(TODAY)).toBe("2026-11-16");
  });
});

describe("a season that began in another century", () => {
  it("is refused as damaged data at once, instead of being replayed for minutes", () => {
    const { plan } = fresh;
    if (plan === null) throw new Error("The fixture has a plan.");
    const damaged = { ...plan, seasonInput: { ...plan.seasonInput, today: "1926-10-07" } };
    expect(() => replayPlan({ ...fresh, plan: damaged }, { plan: damaged, today: TODAY })).toThrow(
      RangeError,
    );
  });
});
