import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredActivity } from "@/lib/data/activity-row";
import type { RunnerState } from "@/lib/data/runner-state";
import { fitnessProfileOf } from "@/lib/ledger/fitness-profile";
import { stableId } from "@/lib/ledger/stable-id";
import { type DatedWorkout, shiftDays } from "@/lib/training";
import { after, type FactEvent } from "@/tests/support/fact-events";
import { newRunnerState, runOn, TEST_INPUT } from "@/tests/support/runner-state";

/** A Monday: the days that are told of are over, so that none of their workouts can still change. */
const TODAY = "2026-11-02";
const fresh = newRunnerState();
const past = fresh.workouts.filter(({ date }) => date < TODAY);
/** Each case applies some twenty facts, in two orders, with the real engine. */
const CASES = { numRuns: Number(process.env.RUNGPT_CASES ?? 8), endOnFailure: true };
/** Starts of one day lie hours apart: what was typed in can be no other run than it was. */
const AT = { planned: ["08:00:00", "14:00:00", "20:00:00"], extra: ["05:00:00", "11:00:00", "17:00:00"] };
const FORMATS = ["garmin-activities-csv", "strava-activities-csv"] as const;

/** What becomes of one planned workout, and how the runner tells it. */
const choice = fc.record({
  share: fc.constantFrom(0, 0.5, 0.9, 1, 1.1, 1.4),
  daysLate: fc.constantFrom(-1, 0, 0, 0, 0, 1),
  extraKm: fc.constantFrom(0, 0, 0, 3, 6),
  /** Files that hold the run; 0: it is only typed in. */
  files: fc.nat(7),
  alsoLogged: fc.constantFrom(false, false, false, true),
  word: fc.constantFrom("none", "none", "none", "correct", "delete", "link", "unlink", "felt"),
});
type Choice = typeof choice extends fc.Arbitrary<infer Value> ? Value : never;

function startOf(workout: DatedWorkout, { daysLate }: Choice): string {
  const date = shiftDays(workout.date, daysLate);
  return date < TEST_INPUT.today || date >= TODAY ? workout.date : date;
}

function typed(run: StoredActivity): StoredActivity {
  const dedupeKey = `manual|${run.startLocal}`;
  const distanceM = Math.round((run.distanceM ?? 0) * 1.02);
  return { ...run, distanceM, source: "manual", importId: null, dedupeKey, id: stableId(dedupeKey) };
}

/** The runner's own word on a run: only after it was told, hence by its start. */
function wordOf(run: StoredActivity, input: { workout: DatedWorkout; choice: Choice }): FactEvent[] {
  const { startLocal, distanceM } = run;
  const { id: workoutId, date } = input.workout;
  const blank = { activityId: null, feeling: null, pain: null, painWhere: "", sleep: null, soreness: null };
  switch (input.choice.word) {
    case "correct":
      return [{ kind: "correct", startLocal, distanceM: Math.round((distanceM ?? 0) * 1.04) }];
    case "delete":
      return [{ kind: "delete", startLocal }];
    case "link":
    case "unlink":
      return [{ kind: "link", startLocal, workoutId: input.choice.word === "link" ? workoutId : null }];
    case "felt":
      return [{ kind: "feedback", feedback: { ...blank, workoutId, date, rpe: 5, note: "" } }];
    case "none":
      return [];
  }
}

interface Told {
  /** Runs by file, as many files as there are; a run may be in several. */
  files: StoredActivity[][];
  logged: StoredActivity[];
  words: { startLocal: string | null; event: FactEvent }[];
}

function toldOf(choices: readonly Choice[]): Told {
  const told: Told = { files: [[], [], []], logged: [], words: [] };
  const add = (run: StoredActivity, { files, alsoLogged }: Choice) => {
    told.files.forEach((file, index) => {
      if (files & (1 << index)) file.push(run);
    });
    if (files === 0 || alsoLogged) told.logged.push(typed(run));
  };
  choices.forEach((one, index) => {
    const workout = past[index];
    if (workout === undefined) return;
    const date = startOf(workout, one);
    if (one.extraKm > 0) add(runOn(date, { km: one.extraKm, at: AT.extra[index % 3] ?? "" }), one);
    if (one.share === 0) return;
    const run = runOn(date, { km: Math.max(1, workout.km * one.share), at: AT.planned[index % 3] ?? "" });
    add(run, one);
    for (const event of wordOf(run, { workout, choice: one }))
      told.words.push({ startLocal: event.kind === "feedback" ? null : run.startLocal, event });
  });
  return told;
}

/** What must not depend on how the facts arrived. Ids of runs may: they follow from who told of a run first. */
function outcome(state: RunnerState) {
  const starts = new Map(state.activities.map(({ id, startLocal }) => [id, startLocal]));
  return {
    beliefs: state.beliefs
      .filter(({ workoutId, state: what }) => workoutId !== null || what === "extra")
      .filter(({ state: what }) => what !== "planned")
      .map(({ workoutId, activityId, date, state: what, actualKm, actualMinutes, locked }) => {
        const run = activityId === null ? null : starts.get(activityId);
        return [workoutId, run, date, what, actualKm, actualMinutes, locked];
      })
      .map((line) => JSON.stringify(line))
      .sort(),
    fitness: fitnessProfileOf(state, TODAY),
    plan: state.workouts.filter(({ date }) => date > TODAY),
  };
}

function live(events: readonly FactEvent[]): RunnerState {
  return events.reduce((state, event) => after(state, { event, today: TODAY }).state, fresh);
}

/** Logs first, all in one file, then the runner's words. */
function atOnce({ files, logged, words }: Told, format: (typeof FORMATS)[number]): FactEvent[] {
  const runs = [...new Map(files.flat().map((run) => [run.dedupeKey, run])).values()];
  return [
    ...logged.map((run): FactEvent => ({ kind: "log", run })),
    { kind: "file", format, runs },
    ...words.map(({ event }) => event),
  ];
}

/** The same facts in another order, cut and repeated: whatever is said of a run comes some time after it is known. */
function piecemeal(
  told: Told,
  input: { keys: readonly number[]; format: (typeof FORMATS)[number] },
): FactEvent[] {
  const { keys, format } = input;
  const key = (index: number) => keys[index % keys.length] ?? 0;
  const files = told.files.map((runs, index): FactEvent => {
    const reversed = key(index) % 2 === 1 ? runs.toReversed() : runs;
    return { kind: "file", format, runs: reversed };
  });
  const logs = told.logged.map((run): FactEvent => ({ kind: "log", run }));
  const byKey = <Item>(items: readonly Item[], salt: number) =>
    items
      .map((item, index) => ({ item, at: key(index + salt) }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const order = [...byKey(logs, 5), ...byKey([...files, ...files.slice(0, 2)], 11)];
  const known = new Set<string>();
  const waiting = byKey(told.words, 17);
  const events: FactEvent[] = [];
  for (const event of order) {
    events.push(event);
    for (const run of event.kind === "file" ? event.runs : event.kind === "log" ? [event.run] : [])
      known.add(run.startLocal);
    // Half of what can be said by now is said at once, the rest later.
    for (let index = 0; index < waiting.length; index += 1) {
      const word = waiting[index];
      const isKnown = word !== undefined && (word.startLocal === null || known.has(word.startLocal));
      if (!isKnown || key(index + events.length) % 2 === 0) continue;
      events.push(word.event);
      waiting.splice(index, 1);
    }
  }
  return [...events, ...waiting.map(({ event }) => event)];
}

describe("the same facts", { timeout: 3_600_000 }, () => {
  it("end in the same beliefs, fitness and plan, in any order, split and repetition", () => {
    fc.assert(
      fc.property(
        fc.array(choice, { minLength: past.length, maxLength: past.length }),
        fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
        fc.constantFrom(...FORMATS),
        (choices, keys, format) => {
          const told = toldOf(choices);
          const whole = outcome(live(atOnce(told, format)));
          expect(outcome(live(piecemeal(told, { keys, format })))).toEqual(whole);
        },
      ),
      CASES,
    );
  });
});
