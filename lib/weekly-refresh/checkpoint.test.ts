import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { withBeliefs } from "@/lib/ledger/belief-changes";
import { withPlan } from "@/lib/ledger/with-plan";
import { shiftDays } from "@/lib/training";
import { afterWrite } from "@/tests/support/next-state";
import { newRunnerState, runAsPlanned, runOn } from "@/tests/support/runner-state";
import type { Checkpoint } from "./checkpoint";
import { firstUsable } from "./checkpoint";
import { packReplay, plannedById, unpackReplay } from "./packed-replay";
import { frozenInputOf, refreshFrom } from "./refresh-runner";

const FIRST_WEEK = "2026-10-05";
const CASES = { numRuns: Number(process.env.RUNGPT_CASES ?? 8), endOnFailure: true };

/** What happens in one week of a runner's life, before its Sunday night. */
const weekArbitrary = fc.record({
  share: fc.constantFrom(0, 0.5, 1, 1, 1.3),
  /** Weeks back that a file of this week holds runs of; null: no upload. */
  upload: fc.constantFrom(null, 0, 0, 1, 4),
  pain: fc.constantFrom(null, null, null, 5),
  says: fc.constantFrom(null, null, "skipped", "done"),
  lostRun: fc.boolean(),
});
type Week = typeof weekArbitrary extends fc.Arbitrary<infer T> ? T : never;

function lived(state: RunnerState, week: Week, weekStart: string): RunnerState {
  const sunday = shiftDays(weekStart, 6);
  const from = week.upload === null ? sunday : shiftDays(weekStart, -7 * week.upload);
  const planned = state.workouts.filter(({ date }) => from <= date && date <= sunday);
  const runs = week.upload === null ? [] : planned.filter(() => week.share > 0);
  const uploaded = runs.map((workout) => runAsPlanned(workout, week.share));
  const kept = state.activities.filter(
    ({ id }, index) => !(week.lostRun && index === 3) && !uploaded.some((run) => run.id === id),
  );
  const coverage = week.upload === null ? [] : [{ from: shiftDays(from, 1), to: sunday }];
  const said = state.workouts.find(({ date }) => date >= weekStart);
  return {
    ...state,
    activities: [...kept, ...uploaded].sort((a, b) => (a.startLocal < b.startLocal ? -1 : 1)),
    coverage: [...state.coverage, ...coverage],
    feedback:
      week.pain === null
        ? state.feedback
        : [
            ...state.feedback,
            {
              workoutId: said?.id ?? null,
              activityId: null,
              date: weekStart,
              rpe: 5,
              feeling: null,
              pain: week.pain,
              painWhere: "",
              sleep: null,
              soreness: null,
              note: "",
            },
          ],
    beliefs: state.beliefs.map((belief) =>
      week.says !== null && belief.workoutId !== null && belief.date === shiftDays(weekStart, -6)
        ? {
            ...belief,
            state: week.says === "done" ? "completed" : "skipped",
            source: "runner",
            activityId: null,
          }
        : belief,
    ),
  };
}

/** Checkpoints as they are stored after a week with this state, and as they are read in another. */
function kept(checkpoints: Checkpoint[] | undefined, from: RunnerState) {
  const planned = plannedById(from);
  const stored = (checkpoints ?? []).map(({ monday, key, replay }) => ({
    monday,
    key,
    replay: packReplay(replay, { monday, planned }),
  }));
  return (state: RunnerState): Checkpoint[] =>
    stored.map(({ replay, ...rest }) => ({ ...rest, replay: unpackReplay(replay, plannedById(state)) }));
}

function sunday(state: RunnerState, weekStart: string) {
  const localDate = shiftDays(weekStart, 6);
  return frozenInputOf({ state, weekStart, localDate, now: new Date(`${localDate}T22:00:00Z`) });
}

describe("a checkpoint", () => {
  it("changes nothing: with it and without it each Sunday comes out the same, byte for byte", () => {
    let used = 0;
    fc.assert(
      fc.property(fc.array(weekArbitrary, { minLength: 5, maxLength: 9 }), (weeks) => {
        let state = newRunnerState();
        let checkpointsIn = kept([], state);
        weeks.forEach((week, index) => {
          const weekStart = shiftDays(FIRST_WEEK, 7 * index);
          const input = sunday(lived(state, week, weekStart), weekStart);
          const checkpoints = checkpointsIn(input.state);
          const plain = refreshFrom(input, []);
          for (const known of [checkpoints, checkpoints.slice(1)]) {
            const quick = refreshFrom(input, known);
            expect(JSON.stringify(quick?.result)).toBe(JSON.stringify(plain?.result));
            expect(quick?.checkpoints).toEqual(plain?.checkpoints);
            if (firstUsable(known, { state: input.state, monday: weekStart }) !== null) used += 1;
          }
          const { beliefs, plan } = plain?.result ?? { beliefs: [], plan: null };
          state = afterWrite(withBeliefs(input.state, beliefs), plan?.write ?? null);
          checkpointsIn = kept(plain?.checkpoints, input.state);
        });
      }),
      CASES,
    );
    expect(used).toBeGreaterThan(0);
  }, 120_000);

  it("no longer fits once a run of the time before it is added, taken away or corrected", () => {
    let state = newRunnerState();
    let checkpointsIn = kept([], state);
    for (const weekStart of [FIRST_WEEK, "2026-10-12", "2026-10-19", "2026-10-26"]) {
      const usual: Week = { share: 1, upload: 0, pain: null, says: null, lostRun: false };
      const input = sunday(lived(state, usual, weekStart), weekStart);
      const refreshed = refreshFrom(input, checkpointsIn(input.state));
      state = withPlan(
        withBeliefs(input.state, refreshed?.result.beliefs ?? []),
        refreshed?.result.plan?.write ?? null,
      );
      checkpointsIn = kept(refreshed?.checkpoints, input.state);
    }
    const checkpoints = checkpointsIn(state);
    expect(checkpoints.map(({ monday }) => monday)).toEqual(["2026-11-02", "2026-10-26"]);
    const fits = (changed: RunnerState) =>
      firstUsable(checkpoints.slice(0, 1), { state: changed, monday: "2026-11-02" }) !== null;
    const { activities } = state;
    expect(fits(state)).toBe(true);
    expect(fits({ ...state, activities: [...activities, runOn("2026-11-03", { km: 9 })] })).toBe(true);
    expect(fits({ ...state, activities: [runOn("2026-10-13", { km: 2 }), ...activities] })).toBe(false);
    expect(fits({ ...state, activities: activities.slice(1) })).toBe(false);
    expect(
      fits({
        ...state,
        activities: activities.map((run, index) =>
          index === 2 ? { ...run, durationS: run.durationS + 1 } : run,
        ),
      }),
    ).toBe(false);
    expect(fits({ ...state, coverage: [] })).toBe(false);
  });
});
